import Canvas
import Commands
import Model
import Testing

@testable import TUI

/// Tabs are kept in what is written, sent and copied, and drawn as blanks up to the next stop.
@Suite struct TabTests {
    @Test func `a pasted tab is sent as one, and drawn at its stop`() {
        var state = Fixture.state(80, 24)
        _ = update(&state, .input(.paste("tent\t2\nstove\t1")))
        let screen = draw(state)
        #expect(screen.line(21) == "> tent    2")
        #expect(screen.line(22) == "  stove   1")
        #expect(screen.cursor == Point(column: 11, row: 22))
        press(&state, "left", "left")
        #expect(draw(state).cursor == Point(column: 7, row: 22))
        let sent = press(&state, "enter").commands(SendText.self)
        #expect(sent.map(\.text) == ["tent\t2\nstove\t1"])
    }

    @Test func `a tab that was begun is there again at the next start`() {
        let draft = Draft(before: "a\t", after: "\tb")
        #expect(Draft(clean: draft) == draft)
    }

    @Test func `a tab goes to the end of the line at most, and breaks it like a space`() {
        var composer = Composer()
        composer.load(Draft(before: "one two\tthree\t\tfour"))
        let layout = ComposerLayout(composer, width: 14)
        #expect(layout.lines == [0..<14, 14..<19])
        #expect([7, 13, 14].map { layout.clusters[$0].width } == [1, 1, 8])
        #expect(layout.cursorColumn == 12)
    }

    @Test func `a received tab is drawn at its stop, marks and folding alike`() {
        let text = "tent\t2\n*stove*\t1\n- gas\t3\n\t*x*"
        let state = Fixture.state(120, 40, messages: [message(1, text, at: 0)])
        let lines = draw(state).text.split(separator: "\n")
        #expect(lines.contains { $0.contains("tent    2") })
        #expect(lines.contains { $0.contains("stove   1") })
        #expect(lines.contains { $0.contains("gas   3") })
        #expect(!draw(state).text.contains("*x*"))
    }

    @Test func `a tab is copied as one`() {
        var state = Fixture.state(80, 24, messages: [message(1, "tent\t2", at: 0)])
        let effects = press(&state, "up", "alt-c")
        let copied = effects.compactMap { effect -> String? in
            guard case .copy(let text) = effect else { return nil }
            return text.string
        }
        #expect(copied == ["tent\t2"])
    }
}
