import Canvas
import Commands
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

    @Test func `opens the chat that was chosen, however the list moves meanwhile`() {
        var state = Fixture.state(80, 24)
        press(&state, "ctrl-n", "down")
        let shown = draw(state)
        let new = message(99, "to the top", at: 5, in: .lid("500"), isRead: false)
        _ = update(&state, happened(MessageAdded(new)))
        let order = state.account.chats.order.map { state.account.chats.rows[$0].chat.jid }
        #expect(order.first == .lid("500"))
        press(&state, "enter")
        let second = Fixture.chats.sorted { $0.lastActivity > $1.lastActivity }[1]
        #expect(state.account.pane?.chat == second.jid, "\n\(shown.text)")
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
        let hint = "no such chat; a number with country code begins one"
        #expect(draw(state).text.contains(hint))
        press(&state, "enter")
        #expect(!state.layers.isEmpty)
        press(&state, "esc")
        #expect(state.layers.isEmpty)
    }

    @Test func `begins a chat with a number that no chat has`() throws {
        var state = Fixture.state(80, 24)
        press(&state, "ctrl-n", "+1 555 011 0001")
        #expect(draw(state).text.contains("write to +1 555 011 0001"))
        press(&state, "enter")
        let new = JID.phone("15550110001")
        #expect(state.account.pane?.chat == new)
        Fixture.answer(&state, [])
        #expect(draw(state).line(20).hasPrefix(" +1 555 011 0001"))
        let effects = press(&state, "hello", "enter")
        #expect(effects.commands(SendText.self) == [SendText(to: new, text: "hello")])
    }

    @Test func `^U clears what was typed, and all chats are there again`() {
        var state = Fixture.state(80, 24)
        press(&state, "ctrl-n")
        let all = draw(state).text
        press(&state, "nobody of this name")
        #expect(draw(state).text.contains("no such chat"))
        press(&state, "ctrl-u")
        #expect(draw(state).text == all)
        press(&state, "anna")
        #expect(draw(state).text.contains("anna"))
    }

    @Test func `the chat with oneself is You, and found by the own name and number`() {
        var state = Fixture.state(80, 24)
        let own = Chat(
            jid: .lid("900"),
            phone: .phone("358401234567"),
            name: "Maija",
            lastActivity: noon
        )
        _ = update(&state, happened(ChatChanged(own)))
        #expect(draw(state).text.contains("You"))
        #expect(!draw(state).text.contains("Maija"))
        for typed in ["You", "maija", "+358 40 123 4567", "358401234567"] {
            press(&state, "ctrl-n", typed)
            press(&state, "enter")
            #expect(state.account.pane?.chat == own.jid, "\(typed)")
        }
    }

    @Test func `the own number without a chat is oneself`() {
        var state = Fixture.state(80, 24)
        press(&state, "ctrl-n", "+358 40 123 4567")
        #expect(draw(state).text.contains("write to yourself (+358 40 123 4567)"))
    }

    @Test func `keeps what was being written to somebody new, also over quitting`() {
        var state = Fixture.state(80, 24)
        press(&state, "ctrl-n", "+1 555 011 0001", "enter")
        Fixture.answer(&state, [])
        press(&state, "half", "ctrl-n", "anna", "enter")
        #expect(state.account.composer.isEmpty)
        let kept = ["default": [DraftPlace(.phone("15550110001")): Draft(before: "half")]]
        #expect(state.kept.drafts == kept)
        press(&state, "ctrl-n", "+1 555 011 0001", "enter")
        #expect(state.account.composer.text == "half")
        #expect(state.kept.drafts == kept)
    }

    /// It has no row that the cursor of the list could be on.
    @Test func `what is typed in the list after a new chat was opened is for that chat`() {
        var state = Fixture.state(80, 24)
        press(&state, "ctrl-n", "+1 555 011 0001", "enter")
        Fixture.answer(&state, [])
        press(&state, "esc", "h")
        #expect(state.account.pane?.chat == .phone("15550110001"))
        #expect(state.account.composer.text == "h")
        press(&state, "esc", "down", "enter")
        #expect(state.account.pane?.chat == .lid("200"))
    }

    @Test func `begins a chat with an address that no chat has`() {
        var state = Fixture.state(80, 24)
        press(&state, "ctrl-n")
        _ = update(&state, .input(.paste("15550110001@s.whatsapp.net")))
        press(&state, "enter")
        #expect(state.account.pane?.chat == .phone("15550110001"))
    }

    @Test func `finds the chat of a number however it is written`() {
        var state = Fixture.state(80, 24)
        press(&state, "ctrl-n", "+358 (50) 765-4321")
        #expect(!draw(state).text.contains("write to"))
        press(&state, "enter")
        #expect(state.account.pane?.chat == anna)
    }

    @Test func `stays with a new chat whose person has another address`() async {
        var state = Fixture.state(80, 24)
        press(&state, "ctrl-n", "15550110001", "enter")
        Fixture.answer(&state, [])
        let effects = press(&state, "hello", "enter")
        let stored = message(50, "hello", at: 1, in: .lid("2000"), state: .queued)
        await carryOut(&state, effects, CannedPerformer(reply: stored))
        Fixture.answer(&state, [stored])
        #expect(state.account.pane?.chat == .lid("2000"))
        #expect(draw(state).line(19).contains("hello"))
        #expect(draw(state).line(20).hasPrefix(" +1 555 011 0001"))
    }

    @Test func `a number that was typed is whose number it is, not who is called so`() {
        let liar = chat("220", "+1 555 011 0001", ago: 0, phone: "15559999999")
        var state = Fixture.state(80, 24, chats: Fixture.chats + [liar])
        press(&state, "ctrl-n", "+1 555 011 0001")
        #expect(draw(state).text.contains("~+1 555 011 0001 (…9999)"))
        press(&state, "enter")
        #expect(state.account.pane?.chat == .phone("15550110001"))
        let friend = chat("230", "Ada", ago: 9, phone: "15550110001")
        state = Fixture.state(80, 24, chats: Fixture.chats + [liar, friend])
        press(&state, "ctrl-n", "15550110001", "enter")
        #expect(state.account.pane?.chat == .lid("230"))
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
