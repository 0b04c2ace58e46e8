import Canvas
import Testing

@testable import TUI

@Suite struct HelpTests {
    @Test func `shows the place one is in first`() {
        var state = Fixture.state(80, 24)
        press(&state, "f1")
        expectLines(
            state,
            0..<8,
            """
             martlet  +358 40 123 4567                            1 queued  ● online  12:04
              Family 🏡           3 │───────────────── Monday 17 November ──────────────────
             ▌┌─ Help ───────────────────────────────────────────────────────────────────┐
              │ Writing                                                                  │1
              │ Enter ^X                send                                             │──
              │ Alt-Enter ^J            start a line                                     │
              │ ↑                       a line up; at the start, select messages         │2
              │ ↓                       a line down                                      │3
            """
        )
        press(&state, "esc", "f6", "f1")
        #expect(draw(state).line(3).contains("│ Chat list"))
        press(&state, "esc")
        var linking = Fixture.linking(80, 24)
        press(&linking, "f1")
        #expect(draw(linking).line(3).contains("│ Linking a device"))
    }

    @Test func `finds by what is typed`() {
        var state = Fixture.state(80, 24)
        press(&state, "f1", "unread")
        let text = draw(state).text
        #expect(text.contains("Help: unread"))
        #expect(
            text.contains("^F                      next chat with unread messages, each in turn")
        )
        #expect(!text.contains("delete a word back"))
        press(&state, "backspace", "esc")
        #expect(state.layers.isEmpty)
    }

    @Test(arguments: ["calls", "photos", "search"])
    func `says what there is not yet`(what: String) {
        var state = Fixture.state(80, 24)
        press(&state, "f1", what)
        #expect(draw(state).text.contains("What martlet cannot do yet"))
        #expect(draw(state).text.contains(what))
    }

    @Test func `says that nothing is found`() {
        var state = Fixture.state(80, 24)
        press(&state, "f1", "serch")
        #expect(draw(state).text.contains("nothing is called serch"))
    }

    @Test(arguments: [40, 60, 80, 120])
    func `cuts nothing off`(columns: Int) {
        for action in Actions.all {
            var state = Fixture.state(columns, 30)
            press(&state, "f1")
            _ = update(&state, .input(.paste(action.help.string)))
            let screen = draw(state)
            let lines = (0..<30).map { screen.line($0) }.filter { !$0.contains("Help: ") }
            let words = action.help.string.split(separator: " ")
            let missing = words.filter { word in !lines.contains { $0.contains(word) } }
            #expect(missing == [], "\(action.name)")
        }
    }

    @Test func `scrolls to its end and no further`() {
        var state = Fixture.state(80, 24)
        press(&state, "f1", "end")
        let end = draw(state)
        press(&state, "pagedown", "down")
        #expect(draw(state) == end)
        press(&state, "home", "up")
        #expect(draw(state).line(3).contains("Writing"))
        press(&state, "f1")
        #expect(state.layers.isEmpty)
    }

    @Test func `says that letters of a message hold in its menu`() {
        var state = Fixture.state(80, 24)
        press(&state, "up", "f1", "copy its")
        #expect(draw(state).text.contains("Enter y Alt-c           copy its text"))
    }

    @Test func `says nothing about what a key file took away`() {
        var state = Fixture.state(80, 24)
        for action in Actions.all where state.keys.keys(of: action).isEmpty {
            Issue.record("\(action.name) has no key")
        }
        press(&state, "f1")
        #expect(!draw(state).text.contains("(no key)"))
    }
}
