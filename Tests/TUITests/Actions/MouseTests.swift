import Canvas
import Commands
import Model
import Testing

@testable import TUI

/// The mouse does what the keys do.
@Suite struct MouseTests {
    private func press(
        _ state: inout State,
        _ column: Int,
        _ row: Int,
        _ button: Mouse.Button = .left
    ) -> [Effect] {
        let mouse = Mouse(.press(button), at: Point(column: column, row: row))
        return update(&state, .input(.mouse(mouse)))
    }

    @Test func `opens the chat that is pressed`() {
        var state = Fixture.state(80, 24)
        _ = press(&state, 5, 3)
        #expect(state.account.pane?.chat == .lid("300"))
        _ = press(&state, 5, 20)
        #expect(state.account.pane?.chat == .lid("300"))
    }

    @Test func `selects a message, then opens its menu`() {
        var state = Fixture.state(80, 24)
        _ = press(&state, 40, 12)
        #expect(draw(state).line(12).contains("▌Bring the big pan?"))
        _ = press(&state, 40, 12)
        #expect(draw(state).text.contains("+  React"))
    }

    @Test func `scrolls what is under the pointer`() {
        let many = (1...100).map { message(Int64($0), "text \($0)", at: Int64($0) * 20 - 4000) }
        var state = Fixture.state(80, 24, messages: many)
        let up = Mouse(.wheel(-1), at: Point(column: 40, row: 5))
        _ = update(&state, .input(.mouse(up)))
        #expect(draw(state).line(19).contains("text 97"))
        let list = Mouse(.wheel(1), at: Point(column: 4, row: 5))
        _ = update(&state, .input(.mouse(list)))
        #expect(state.focus == .list)
        #expect(draw(state).line(19).contains("text 97"))
    }

    @Test func `presses what stands in the help bar`() {
        var state = Fixture.state(80, 24)
        let bar = draw(state).line(23)
        let start = bar.firstRange(of: "F1 Help")?.lowerBound ?? bar.startIndex
        let column = bar.distance(from: bar.startIndex, to: start)
        _ = press(&state, column + 4, 23)
        #expect(state.has(Help.self))
    }

    @Test func `chooses in a box`() {
        var state = Fixture.state(80, 24)
        TUITests.press(&state, "ctrl-n")
        let row = (0..<24).first { draw(state).line($0).contains("Mikko") && $0 > 4 } ?? 0
        _ = press(&state, 30, row)
        #expect(state.account.pane?.chat == .lid("400"))
        #expect(state.layers.isEmpty)
    }

    @Test func `does nothing outside of everything`() {
        var state = Fixture.state(80, 24)
        let before = draw(state)
        for point in [Point(column: 500, row: 3), Point(column: 3, row: 500)] {
            let mouse = Mouse(.press(.left), at: point)
            #expect(update(&state, .input(.mouse(mouse))).isEmpty)
        }
        #expect(draw(state) == before)
    }
}
