import Canvas
import Commands
import Model
import Settings
import Testing

@testable import TUI

@Suite struct KeyScriptTests {
    private func line(_ state: State, _ row: Int) -> String { draw(state).line(row) }

    @Test func `types, moves by cluster and sends`() {
        var state = Fixture.state(80, 24)
        press(&state, "see you 👨‍👩‍👧‍👦", "backspace", "there", "ctrl-a", "So: ")
        #expect(line(state, 21) == "> So: see you there")
        #expect(draw(state).cursor == Point(column: 6, row: 21))
        let effects = press(&state, "enter")
        #expect(
            effects == [.perform(SendText(to: anna, text: "So: see you there"), on: "default")]
        )
        #expect(line(state, 21) == ">")
    }

    @Test func `does not send blanks`() {
        var state = Fixture.state(80, 24)
        #expect(press(&state, "enter").isEmpty)
        #expect(press(&state, "space", "space", "enter").isEmpty)
    }

    @Test func `never sends on a paste and takes out what could act`() {
        var state = Fixture.state(80, 24)
        let effects = update(&state, .input(.paste("one\r\ntwo\u{1B}[2J\r")))
        #expect(effects.isEmpty)
        #expect(state.account.composer.text == "one\ntwo␛[2J\n")
        #expect(line(state, 20) == "> one")
        #expect(line(state, 21) == "  two␛[2J")
    }

    @Test func `shows a sent message once, whichever report comes first`() async {
        var state = Fixture.state(80, 24)
        let effects = press(&state, "hello", "enter")
        var sent = message(20, "hello", at: 1, state: .queued)
        _ = update(&state, happened(MessageAdded(sent)))
        await carryOut(&state, effects, CannedPerformer(reply: sent))
        #expect(line(state, 19).hasSuffix("│ hello                                        12:04 ◷"))
        #expect(line(state, 18).hasSuffix("│ On my way                                    12:04 ◷"))
        sent.state = .sent
        _ = update(&state, happened(MessageStateChanged(sent)))
        #expect(line(state, 19).hasSuffix("│ hello                                        12:04 ✓"))
    }

    @Test func `a text is as long as the engine takes, counted as it counts`() {
        for (emoji, isSent) in [(32_768, true), (32_769, false)] {
            var state = Fixture.state(80, 24)
            let text = String(repeating: "😀", count: emoji)
            #expect((text.utf16.count <= SendText.longestText) == isSent)
            _ = update(&state, .input(.paste(text)))
            let sent = press(&state, "enter").commands(SendText.self)
            #expect(sent.isEmpty != isSent)
            #expect(state.account.composer.isEmpty == isSent)
        }
    }

    @Test func `counts what waits as the account does, whatever is on the screen`() {
        var state = Fixture.state(80, 24)
        let sent = message(20, "hello", at: 1, state: .queued)
        _ = update(&state, happened(MessageAdded(sent)))
        #expect(line(state, 0).contains("1 queued"))
        _ = update(&state, Fixture.status { $0.queued = 7 })
        #expect(line(state, 0).contains("7 queued"))
        _ = update(&state, Fixture.status { $0.queued = 0 })
        #expect(!line(state, 0).contains("queued"))
    }

    @Test func `gives the text back when it could not be stored`() async {
        var state = Fixture.state(80, 24)
        let effects = press(&state, "hello", "enter")
        await carryOut(&state, effects, CannedPerformer(error: .noSuchRecipient))
        #expect(line(state, 21) == "> hello")
        #expect(line(state, 20).contains("not sent: this number is not on WhatsApp"))
    }

    @Test func `keeps drafts per chat and marks them`() {
        var state = Fixture.state(80, 24)
        press(&state, "half a thought", "alt-down")
        #expect(line(state, 2).hasPrefix("✎ Anna Virtanen"))
        #expect(line(state, 21) == ">")
        #expect(line(state, 20).hasPrefix(" Climbing"))
        press(&state, "alt-up")
        #expect(line(state, 21) == "> half a thought")
    }

    @Test func `undoes, redoes, clears and recalls`() {
        var state = Fixture.state(80, 24)
        press(&state, "one two", "ctrl-w")
        #expect(state.account.composer.text == "one ")
        press(&state, "alt-z")
        #expect(state.account.composer.text == "one two")
        press(&state, "alt-Z", "alt-y")
        #expect(state.account.composer.text == "one two")
        press(&state, "ctrl-c")
        #expect(state.account.composer.isEmpty)
        press(&state, "ctrl-c")
        #expect(state.account.composer.text == "one two")
        press(&state, "enter", "ctrl-up")
        #expect(state.account.composer.text == "one two")
    }

    @Test func `grows with its lines and then scrolls`() {
        var state = Fixture.state(80, 24)
        for number in 1...12 { press(&state, "line \(number)", "alt-enter") }
        let screen = draw(state)
        #expect(state.layout.composer?.rows == 9)
        #expect(screen.line(14) == "> line 5")
        #expect(screen.cursor == Point(column: 2, row: 22))
        #expect(screen.line(13).contains("line 13 of 13"))
    }

    @Test func `goes to the next unread chat`() {
        var state = Fixture.state(80, 24)
        let effects = press(&state, "ctrl-f")
        #expect(effects.commands(ListMessages.self) == [ListMessages(chat: .lid("300"), limit: 60)])
        #expect(line(state, 20).hasPrefix(" Climbing"))
    }

    @Test func `takes turns between list and messages in one pane`() {
        var state = Fixture.state(40, 12)
        #expect(line(state, 0).hasPrefix("martlet"))
        press(&state, "enter")
        #expect(line(state, 0).hasPrefix("‹ Anna Virtanen"))
        press(&state, "esc")
        #expect(line(state, 0).hasPrefix("martlet"))
        press(&state, "right")
        #expect(line(state, 0).hasPrefix("‹ Anna Virtanen"))
        press(&state, "left")
        #expect(line(state, 0).hasPrefix("martlet"))
    }

    @Test func `prints help from the live key map`() {
        let file = KeyFile("[composer]\nsend = ctrl-y\n[global]\nhelp = f2\n", file: "keys.conf")
        var state = Fixture.state(80, 24)
        state.keys = KeyMap(file)
        press(&state, "f2")
        #expect(draw(state).text.contains("^Y                      send"))
        press(&state, "esc")
        #expect(line(state, 23).hasPrefix(" ^Y Send"))
        #expect(press(&state, "hi", "ctrl-y").count == 1)
    }

    @Test func `holds the order while the cursor is in the list`() {
        var state = Fixture.state(80, 24)
        press(&state, "f6", "down")
        let new = message(30, "new", at: 5, in: .lid("400"), isRead: false)
        _ = update(&state, happened(MessageAdded(new)))
        #expect(line(state, 4).hasPrefix("  Mikko"))
        let later = Timestamp(milliseconds: noon.milliseconds + 3000)
        _ = update(&state, .time(later))
        #expect(line(state, 1).hasPrefix("  Mikko"))
    }

    @Test func `selects messages and copies them`() {
        var state = Fixture.state(80, 24)
        press(&state, "up", "up")
        #expect(line(state, 16).contains("▌Sure. And coffee"))
        #expect(press(&state, "alt-c").contains(.copy("Sure. And coffee, obviously ☕")))
        press(&state, "esc", "x")
        #expect(state.account.composer.text == "x")
    }

    @Test func `changes nothing without an event`() {
        var state = Fixture.state(80, 24)
        let before = draw(state)
        #expect(update(&state, []).isEmpty)
        #expect(draw(state) == before)
    }
}
