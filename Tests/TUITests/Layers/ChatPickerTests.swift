import Canvas
import Model
import Testing

@testable import TUI

@Suite struct ChatPickerTests {
    @Test func `finds a chat by a part of its name or number`() {
        var state = Fixture.state(80, 24)
        press(&state, "ctrl-n", "CLIM")
        #expect(draw(state).text.contains("Climbing"))
        press(&state, "enter")
        #expect(state.account.pane?.chat == .lid("300"))
        press(&state, "ctrl-n", "7700900", "enter")
        #expect(state.account.pane?.chat == .lid("500"))
    }

    @Test func `keeps what was being written where it was`() {
        var state = Fixture.state(80, 24)
        press(&state, "half", "ctrl-n", "mikko", "enter", "other")
        #expect(state.account.composer.text == "other")
        press(&state, "ctrl-n", "anna", "enter")
        #expect(state.account.composer.text == "half")
    }

    @Test func `says that no chat is called so`() {
        var state = Fixture.state(80, 24)
        press(&state, "ctrl-n", "zzz")
        #expect(draw(state).text.contains("no chat is called that"))
        press(&state, "enter")
        #expect(!state.layers.isEmpty)
        press(&state, "esc")
        #expect(state.layers.isEmpty)
    }

    @Test func `scrolls through many`() {
        let many = (1...100).map { chat("\($0)", "Chat \($0)", ago: Int64($0)) }
        var state = Fixture.state(80, 24, chats: many)
        press(&state, "ctrl-n", "end")
        #expect(draw(state).text.contains("Chat 100"))
        press(&state, "enter")
        #expect(state.account.pane?.chat == .lid("100"))
    }
}
