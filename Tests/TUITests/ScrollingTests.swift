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
        guard let pane = state.pane, let last = pane.visible.last,
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
        let top = state.pane?.visible.first?.place
        press(&state, "pageup")
        #expect(state.pane?.visible.last?.place == top)
    }

    @Test func `stays where it is when messages arrive, and says how many`() {
        var state = Fixture.state(80, 24, messages: long())
        press(&state, "pageup")
        let before = bottom(state)
        for number in 61...63 {
            let new = message(Int64(number), "new \(number)", at: Int64(number), isRead: false)
            _ = update(&state, .account(MessageAdded(new)))
        }
        #expect(bottom(state) == before)
        #expect(draw(state).line(20).contains("↓ 3 new"))
        press(&state, "ctrl-end")
        #expect(draw(state).line(19).contains("new 63"))
        #expect(draw(state).line(20).contains("↓ end"))
    }

    @Test func `follows the end while it is on the screen`() {
        var state = Fixture.state(80, 24, messages: long())
        _ = update(&state, .account(MessageAdded(message(99, "brand new", at: 0))))
        #expect(draw(state).line(19).contains("brand new"))
    }

    @Test func `keeps the bottom line through resizes`() {
        var state = Fixture.state(120, 40, messages: long())
        press(&state, "pageup", "lineup", "shift-up", "draft")
        let anchored = state.pane?.visible.last?.place.row
        let before = draw(state)
        for (columns, rows) in [(40, 12), (80, 24), (20, 5), (33, 9), (120, 40)] {
            _ = update(&state, .resized(Size(columns: columns, rows: rows)))
            if let pane = state.pane, state.layout.pane != nil {
                #expect(pane.visible.last?.place.row == anchored)
            }
        }
        #expect(draw(state) == before)
        #expect(state.composer.text == "lineupdraft")
    }

    @Test func `asks for older pages before they are needed`() {
        var state = Fixture.state(80, 24)
        state.step(by: 2)
        let all = (1...200).map { message(Int64($0), "m \($0)", at: Int64($0) * 60 - 20_000) }
        Fixture.open(&state, anna, [])
        _ = update(&state, .messages(chat: anna, before: nil, Array(all.suffix(60))))
        var asked: [Effect] = []
        for _ in 0..<3 { asked += press(&state, "pageup") }
        let expected = ListMessages(chat: anna, before: all[140].row, limit: 60)
        #expect(asked.contains(.listMessages(expected)))
        let before = bottom(state)
        _ = update(
            &state,
            .messages(chat: anna, before: all[140].row, Array(all[80..<140]))
        )
        #expect(bottom(state) == before)
        #expect(state.pane?.messages.count == 120)
        press(&state, "ctrl-home")
        _ = update(&state, .messages(chat: anna, before: all[80].row, Array(all[..<20])))
        #expect(state.pane?.reachedStart == true)
        press(&state, "ctrl-home")
        #expect(draw(state).text.contains("m 1 "))
    }

    @Test func `lays out only what is near the screen`() {
        let many = (1...20_000).map { message(Int64($0), "m \($0)", at: Int64($0) - 30_000) }
        var state = Fixture.state(80, 24, messages: many)
        let clock = ContinuousClock()
        let time = clock.measure {
            for _ in 0..<50 {
                press(&state, "x")
                _ = draw(state)
            }
        }
        #expect(time < .seconds(2))
    }
}
