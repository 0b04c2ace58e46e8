import Canvas
import Model
import Settings
import Testing

@testable import TUI

/// Long messages: no more of them is looked at than is shown.
@Suite struct FoldingTests {
    private func state(_ text: String) -> State {
        Fixture.state(80, 24, messages: [message(1, text, at: 0)])
    }

    @Test func `folds a message of many lines and says how many there are`() {
        let text = (1...102).map { "line \($0)" }.joined(separator: "\n")
        let screen = draw(state(text)).text
        #expect(screen.contains("line 20"))
        #expect(!screen.contains("line 21"))
        #expect(screen.contains("… 82 more lines"))
    }

    @Test func `unfolds from the menu of the message`() {
        let text = (1...102).map { "line \($0)" }.joined(separator: "\n")
        var state = state(text)
        press(&state, "up", "enter")
        #expect(draw(state).text.contains("o  Unfold"))
        press(&state, "o")
        #expect(draw(state).text.contains("line 102"))
        #expect(!draw(state).text.contains("more lines"))
    }

    @Test func `leaves a message that is just short enough whole`() {
        let text = (1...40).map { "line \($0)" }.joined(separator: "\n")
        #expect(draw(state(text)).text.contains("line 40"))
    }

    @Test(arguments: ["word ", "a", "*b* ", "```\n", "\n", "👨‍👩‍👧‍👦", "e\u{301}"])
    func `costs no more for a megabyte than for what is on the screen`(piece: String) {
        let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
        let clock = ContinuousClock()
        var state = state(text)
        let time = clock.measure {
            for _ in 0..<20 {
                press(&state, "x")
                _ = draw(state)
            }
        }
        #expect(time < .seconds(2))
        let cells = state.account.pane?.visible.reduce(0) { total, line in
            if case .body(let text, _, _) = line.kind { total + text.cells.count } else { total }
        }
        #expect((cells ?? .max) < 80 * 24)
    }
}
