import Canvas
import Model
import Settings
import Testing

@testable import TUI

@Suite struct MarksTests {
    private func cells(_ text: String) -> [Cell] {
        let theme = Theme.load(Theme.builtIn("mono") ?? "", file: "", depth: .mono).theme
        let page = BodyPage(
            first: 60,
            rest: 60,
            limit: 40_000,
            folded: 40_000,
            style: theme[.messageNormal],
            theme: theme,
            glyphs: .unicode,
            naming: Fixture.state(80, 24).account.naming
        )
        return MessageLayout(message(1, text, at: 0), page).lines.flatMap(\.cells)
    }

    private func text(_ text: String) -> String {
        String(cells(text).map(\.cluster.character))
    }

    @Test(
        arguments: [
            ("*bold* text", "bold text"), ("a *b* c", "a b c"), ("a*b*c", "a*b*c"),
            ("* list", "• list"), ("- list", "• list"), ("*no end", "*no end"),
            ("_it_ and `co*de*`", "it and co*de*"), ("2*3*4 = 24", "2*3*4 = 24"),
            ("*_both_*", "both"), ("~gone~", "~gone~"), ("** **", "** **"), ("* *", "• *"),
            ("> quoted", "▎ quoted"), ("snake_case_name", "snake_case_name"),
        ]
    )
    func `draws marks and takes them out`(_ raw: String, _ shown: String) {
        #expect(text(raw) == shown)
    }

    @Test func `styles what marks enclose`() {
        let styles = cells("a *b* _c_").map(\.style.attributes)
        #expect(styles == [[], [], .bold, [], .underline])
    }

    @Test func `lays out hostile marks in reasonable time`() {
        let text = String(repeating: "*a ", count: 20_000)
        let clock = ContinuousClock()
        #expect(clock.measure { _ = cells(text) } < .seconds(5))
    }
}
