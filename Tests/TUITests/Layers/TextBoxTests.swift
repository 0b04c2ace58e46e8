import Canvas
import Model
import Testing

@testable import TUI

@Suite struct TextBoxTests {
    /// The main screen, 80 columns and 14 rows, with a text of more than two pages above it.
    private static func state(lines: Int = 40) -> State {
        var state = Fixture.state(80, 14)
        let text = (1...lines).map { "line \($0)." }.joined(separator: "\n")
        state.layers.append(TextBox(title: "the reply", CleanText(body: text)))
        return state
    }

    /// The numbers of the lines that are seen.
    private func seen(_ state: State) -> [Int] {
        let text = draw(state).text
        return (1...40).filter { text.contains("line \($0).") }
    }

    @Test func `shows the title and the beginning`() {
        let state = TextBoxTests.state()
        #expect(draw(state).text.contains("the reply"))
        #expect(seen(state).first == 1)
        #expect(seen(state).count < 20)
    }

    @Test func `scrolls by lines and pages, no further than the ends`() {
        var state = TextBoxTests.state()
        let page = seen(state).count
        press(&state, "up")
        #expect(seen(state) == Array(1...page))
        press(&state, "down", "down")
        #expect(seen(state) == Array(3...page + 2))
        press(&state, "pagedown", "pagedown", "pagedown", "down")
        #expect(seen(state) == Array(41 - page...40))
        press(&state, "pageup")
        #expect(seen(state) == Array(41 - 2 * page...40 - page))
        press(&state, "end")
        #expect(seen(state).last == 40)
        press(&state, "home")
        #expect(seen(state) == Array(1...page))
    }

    @Test func `a text that fits does not move`() {
        var state = TextBoxTests.state(lines: 3)
        press(&state, "down", "pagedown", "end")
        #expect(seen(state) == [1, 2, 3])
    }

    @Test(arguments: ["esc", "enter"])
    func `is closed by a key`(_ key: String) {
        var state = TextBoxTests.state()
        press(&state, key)
        #expect(state.layers.isEmpty)
    }

    @Test func `a line that is too long goes on in the next`() {
        var state = Fixture.state(40, 14)
        let text = CleanText(body: (1...30).map { "word\($0)" }.joined(separator: " "))
        state.layers.append(TextBox(title: "the reply", text))
        for number in 1...30 { #expect(draw(state).text.contains("word\(number)")) }
    }

    @Test func `is no higher than its text`() {
        var state = Fixture.state(80, 24)
        state.layers.append(TextBox(title: "the reply", "a sentence"))
        let frame = (0..<24).filter { draw(state).line($0).contains("│ a sentence") }
        #expect(frame.count == 1)
        let last = frame[0] + 1
        #expect(draw(state).line(last).contains("Esc close ─┘"))
    }

    @Test func `is drawn on any terminal`() {
        for size in [Size(columns: 1, rows: 1), Size(columns: 9, rows: 5)] {
            var state = TextBoxTests.state()
            _ = update(&state, .resized(size))
            #expect(draw(state).size == size)
            press(&state, "pagedown")
            #expect(state.layers.count == 1)
        }
    }
}
