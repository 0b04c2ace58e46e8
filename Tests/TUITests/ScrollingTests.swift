import Canvas
import Commands
import Model
import Testing

@testable import TUI

@Suite struct ScrollingTests {
    private func long(_ count: Int = 60) -> [Message] {
        (1...count).map { number in
            let tail = String(repeating: " word", count: number % 17)
            return message(Int64(number), "message \(number)\(tail)", at: Int64(number) * 20 - 3600)
        }
    }

    /// The text in the bottom row of the pane.
    private func bottom(_ state: State) -> String {
        guard let pane = state.account.pane, let last = pane.visible.last,
            case .body(let line, _, _) = last.kind
        else { return "" }
        return "\(last.place.row):" + String(line.cells.map(\.cluster.character))
    }

    @Test func `scrolls page by page and back without losing a line`() {
        var state = Fixture.state(80, 24, messages: long())
        let end = draw(state)
        press(&state, "pageup", "pageup", "pageup")
        #expect(draw(state).line(20).contains("↓ more"))
        press(&state, "pagedown", "pagedown", "pagedown")
        #expect(draw(state) == end)
    }

    @Test func `moves by exactly one page`() {
        var state = Fixture.state(80, 24, messages: long())
        let top = state.account.pane?.visible.first?.place
        press(&state, "pageup")
        #expect(state.account.pane?.visible.last?.place == top)
    }

    @Test func `stays where it is when messages arrive, and says how many`() {
        var state = Fixture.state(80, 24, messages: long())
        press(&state, "pageup")
        let before = bottom(state)
        for number in 61...63 {
            let new = message(Int64(number), "new \(number)", at: Int64(number), isRead: false)
            _ = update(&state, happened(MessageAdded(new)))
        }
        #expect(bottom(state) == before)
        #expect(draw(state).line(20).contains("↓ 3 new"))
        press(&state, "ctrl-end")
        #expect(draw(state).line(19).contains("new 63"))
        #expect(draw(state).line(20).contains("↓ end"))
    }

    @Test func `follows the end while it is on the screen`() {
        var state = Fixture.state(80, 24, messages: long())
        _ = update(&state, happened(MessageAdded(message(99, "brand new", at: 0))))
        #expect(draw(state).line(19).contains("brand new"))
    }

    @Test func `a selected message stays on the screen, and keeps its mark`() {
        for isCovered in [false, true] {
            var state = Fixture.state(80, 24, messages: long())
            press(&state, "up")
            if isCovered { press(&state, "enter") }
            for number in 61...90 {
                let new = message(Int64(number), "new \(number)", at: Int64(number), isRead: false)
                _ = update(&state, happened(MessageAdded(new)))
            }
            if isCovered { press(&state, "esc") }
            #expect(draw(state).text.contains("▌message 60"))
            #expect(draw(state).text.contains("new 61"))
            #expect(draw(state).line(20).contains("new"))
            // All at once as well, and more than are held.
            _ = update(
                &state,
                (91...1500).map { number in
                    let text = "new \(number)"
                    let new = message(Int64(number), text, at: Int64(number), isRead: false)
                    return happened(MessageAdded(new))
                }
            )
            #expect(draw(state).text.contains("▌message 60"))
            press(&state, "pagedown", "pagedown")
            #expect(!draw(state).text.contains("message 60"))
        }
    }

    @Test func `keeps the bottom line through resizes`() {
        var state = Fixture.state(120, 40, messages: long())
        press(&state, "pageup", "lineup", "shift-up", "draft")
        let anchored = state.account.pane?.visible.last?.place.row
        let before = draw(state)
        for (columns, rows) in [(40, 12), (80, 24), (20, 5), (33, 9), (120, 40)] {
            _ = update(&state, .resized(Size(columns: columns, rows: rows)))
            if let pane = state.account.pane, state.layout.pane != nil {
                #expect(pane.visible.last?.place.row == anchored)
            }
        }
        #expect(draw(state) == before)
        #expect(state.account.composer.text == "lineupdraft")
    }
}
