import Canvas
import Commands
import Model
import Testing

@testable import TUI

@Suite struct MessageMenuTests {
    @Test func `offers what the message allows, a letter each`() {
        var state = Fixture.state(80, 24)
        press(&state, "up", "up", "enter")
        let text = draw(state).text
        #expect(text.contains("┌─ Message: Anna Virtanen: Sure. And cof"))
        #expect(text.contains("y  Copy"))
        #expect(text.contains("+  React"))
        #expect(text.contains("u  Read"))
        #expect(!text.contains("Unfold"))
        #expect(text.contains("a letter or Enter  Esc close"))
    }

    @Test func `is no higher than its actions`() {
        var state = Fixture.state(80, 24)
        press(&state, "up", "up", "enter")
        expectLines(
            state,
            6..<17,
            #"""
              李小龙          ┌─ Message: Anna Virtanen: Sure. And cof… ─┐            11:52
              Work: deploys   │ y  Copy                            Alt-c │            11:53
              Dentist         │ u  Read                            Alt-u │
              Notes to self   │ +  React                           Alt-s │
              Running 2025    │ r  Reply                                 │. I have 11:58 ✓✓
              Ivan Петров     │ f  Forward                               │
                              │ p  Pin                                   │         11:58 ✓✓
                              │ s  Star                                  │──────────────────
                              ├──────────────────────────────────────────┤
                              │ copy its text                            │            12:01
                              └─────────── a letter or Enter  Esc close ─┘            12:03
            """#
        )
    }

    /// The eye may be on the text that one means to write.
    @Test func `a sentence that is typed into it does nothing`() {
        for sentence in [" refused", "high, no pause", "Mikko does"] {
            var state = Fixture.state(80, 24)
            press(&state, "up", "up", "enter")
            #expect(press(&state, sentence, "backspace", "y", "enter").isEmpty, "\(sentence)")
            #expect(state.layers.last is MessageMenu, "\(sentence)")
            #expect(draw(state).text.contains("not here:"))
            _ = update(&state, .time(Timestamp(seconds: noon.seconds + 3)))
            #expect(press(&state, "y").contains(.copy("Sure. And coffee, obviously ☕")))
        }
    }

    @Test func `says why a message waits, and takes it back`() async {
        var state = Fixture.state(80, 24)
        press(&state, "up", "enter")
        #expect(draw(state).text.contains("w  Why"))
        #expect(draw(state).text.contains("x  Take back"))
        let asked = press(&state, "w")
        #expect(asked.commands(GetMessage.self).map(\.id) == [MessageID("M8")])
        guard let waiting = state.account.pane?.selectedMessage else {
            Issue.record("no message is selected")
            return
        }
        let reason = (1...20).map { "word\($0)" }.joined(separator: " ")
        let report = MessageReport(message: waiting, waiting: reason)
        await carryOut(&state, asked, CannedPerformer(reply: report))
        #expect(draw(state).text.contains("┌─ Why ─"))
        #expect(draw(state).text.contains("│ waits: word1"))
        #expect(draw(state).text.contains("word20"))
        press(&state, "esc")
        let taken = press(&state, "enter", "x")
        #expect(taken.commands(CancelMessage.self).map(\.id) == [MessageID("M8")])
        state.account.composer.insert("and more")
        await carryOut(&state, taken, CannedPerformer(reply: Fixture.messages[7]))
        #expect(state.account.composer.text == "On my way\nand more")
        #expect(draw(state).text.contains("taken back"))
    }

    @Test func `says what connects where nothing does by itself`() async {
        var state = Fixture.state(80, 24)
        _ = update(&state, Fixture.status { $0.connection = .offline })
        let asked = press(&state, "up", "alt-w")
        let report = MessageReport(message: Fixture.messages[7])
        await carryOut(&state, asked, CannedPerformer(reply: report))
        #expect(draw(state).text.contains("waits for the connection; F5 connects"))
    }

    @Test func `sends a failed text again, and no other`() async {
        let failed = message(9, "once more", at: 1, state: .failed)
        var state = Fixture.state(80, 24, messages: Fixture.messages + [failed])
        press(&state, "up", "enter")
        #expect(draw(state).text.contains("a  Send again"))
        let asked = press(&state, "a")
        #expect(asked.commands(SendAgain.self) == [SendAgain(id: failed.id, chat: anna)])
        let again = message(10, "once more", at: 2, state: .queued)
        await carryOut(&state, asked, CannedPerformer(reply: again))
        #expect(draw(state).text.contains("sent again"))
        #expect(state.account.pane?.messages.last?.id == again.id)
        press(&state, "esc", "up", "enter")
        #expect(!draw(state).text.contains("Send again"))
    }

    @Test func `does by a letter, by a row, or nothing`() {
        var state = Fixture.state(80, 24)
        press(&state, "up", "up", "enter")
        #expect(press(&state, "y").contains(.copy("Sure. And coffee, obviously ☕")))
        #expect(state.layers.isEmpty)
        press(&state, "enter", "z")
        #expect(state.layers.count == 1)
        #expect(draw(state).text.contains("not here:"))
        let effects = press(&state, "down", "enter")
        #expect(effects.commands(MarkRead.self) == [MarkRead(chat: anna, through: 7)])
        press(&state, "enter", "esc")
        #expect(state.layers.isEmpty)
        #expect(state.focus == .messages)
    }
}
