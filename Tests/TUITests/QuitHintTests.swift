import Canvas
import Testing

@testable import TUI

/// Whoever does not know the keys finds how to get help and how to quit.
@Suite struct QuitHintTests {
    @Test(arguments: [30, 40, 59, 60, 80, 100, 200])
    func `has help and quitting last in the bar at every width`(columns: Int) {
        var state = Fixture.state(columns, 24)
        for key in ["esc", "f6", "f6"] {
            let bar = draw(state).line(23)
            #expect(bar.hasSuffix("F1 Help  ^Q Quit"), "\(bar)")
            press(&state, key)
        }
    }

    @Test func `says what quits to whoever presses ^C in an empty line`() {
        var state = Fixture.state(80, 24)
        press(&state, "ctrl-c")
        #expect(draw(state).line(20).contains("^Q quits"))
    }

    @Test func `says what quits to whoever presses ^C twice while writing`() {
        var state = Fixture.state(80, 24)
        press(&state, "half", "ctrl-c")
        #expect(!draw(state).line(20).contains("^Q quits"))
        press(&state, "ctrl-c")
        #expect(draw(state).line(20).contains("^Q quits"))
        #expect(state.account.composer.text == "half")
    }

    @Test func `says what quits to whoever presses ^C in the list`() {
        var state = Fixture.state(80, 24)
        press(&state, "esc", "ctrl-c")
        #expect(draw(state).line(20).contains("^Q quits"))
    }
}
