import Canvas
import Commands
import Model
import Testing

@testable import TUI

/// What is being written stays with its chat.
@Suite struct DraftTests {
    @Test func `waits in its chat while another is open`() {
        var state = Fixture.state(120, 40)
        press(&state, "see you", "left", "left", "left", "tab")
        #expect(draw(state).text.contains("Draft: see you"))
        #expect(draw(state).line(37) == ">")
        press(&state, "shift-tab")
        #expect(draw(state).line(37) == "> see you")
        press(&state, "to ")
        #expect(draw(state).line(37) == "> see to you")
    }

    @Test func `goes when it is sent`() {
        var state = Fixture.state(120, 24)
        press(&state, "half", "tab", "shift-tab", "enter", "tab")
        #expect(!draw(state).text.contains("Draft:"))
        press(&state, "shift-tab")
        #expect(draw(state).line(21) == ">")
    }

    @Test func `moves along when its chat becomes part of another`() {
        var state = Fixture.state(120, 24)
        press(&state, "half", "tab")
        _ = update(&state, happened(ChatMerged(old: anna, new: .lid("1300"))))
        state.open(.lid("1300"))
        _ = update(&state, [])
        #expect(draw(state).line(21) == "> half")
    }
}
