import Canvas
import Commands
import Model
import Settings
import Testing

@testable import TUI

/// Letters are text, wherever the focus is; nothing typed is lost or goes to somebody else.
@Suite struct SafeTypingTests {
    @Test(arguments: [["f6"], ["up"], ["up", "up"], ["f6", "f6"], ["esc"], ["left"]])
    func `types into the composer whatever has the focus`(keys: [String]) {
        var state = Fixture.state(80, 24)
        for key in keys { press(&state, key) }
        let effects = press(&state, "uyl jk+g")
        #expect(state.account.composer.text == "uyl jk+g")
        #expect(state.account.pane?.chat == anna)
        #expect(state.focus == .composer)
        #expect(effects.commands(MarkRead.self).isEmpty)
    }

    /// The eye is on the row under the cursor.
    @Test func `what is typed in the list is for the chat under its cursor`() {
        var state = Fixture.state(80, 24)
        press(&state, "a draft", "f6", "down", "hi there")
        let aimed = state.account.pane?.chat
        #expect(aimed == .lid("300"))
        #expect(state.account.composer.text == "hi there")
        Fixture.answer(&state, [])
        #expect(press(&state, "enter").commands(SendText.self).map(\.to) == [.lid("300")])
        Fixture.open(&state, anna, Fixture.messages)
        #expect(state.account.composer.text == "a draft")
    }

    @Test(arguments: [["ctrl-q"], ["alt-l"]])
    func `what is typed while a box is open goes to no chat behind it`(keys: [String]) {
        var state = Fixture.state(80, 24)
        state.say("something to read")
        for key in keys { press(&state, key) }
        #expect(!state.layers.isEmpty)
        press(&state, "w")
        _ = update(&state, .input(.paste("an address")))
        // Nor is a letter in it an answer.
        let effects = update(&state, .input(.paste("y")))
        #expect(effects.isEmpty && !state.layers.isEmpty)
        #expect(state.account.composer.isEmpty)
        press(&state, "ctrl-n")
        #expect(draw(state).text.contains("not here"))
    }

    @Test(arguments: [["f6"], ["up"], ["esc"]])
    func `pastes into the composer whatever has the focus`(keys: [String]) {
        var state = Fixture.state(80, 24)
        for key in keys { press(&state, key) }
        _ = update(&state, .input(.paste("an address")))
        #expect(state.account.composer.text == "an address")
    }

    @Test func `a Tab in what a terminal does not bracket leaves for no other chat`() {
        var state = Fixture.state(80, 24)
        let lines = [
            "A first", "enter", "B sec", "tab", "tab", "C third", "enter", "tab", "D", "enter",
        ]
        let effects = lines.reduce(into: [Effect]()) { $0 += press(&state, $1) }
        #expect(effects.commands(SendText.self).map(\.to) == [anna, anna, anna])
        #expect(effects.commands(SendText.self).dropFirst().first?.text == "B sec\t\tC third")
        #expect(state.account.pane?.chat == anna)
    }

    @Test func `what was refused is not said any more once something is sent`() {
        var state = Fixture.state(80, 24)
        state.account.composer.insert(String(repeating: "x", count: SendText.longestText + 1))
        #expect(press(&state, "enter").commands(SendText.self).isEmpty)
        #expect(draw(state).text.contains("not sent"))
        press(&state, "ctrl-u", "short", "enter")
        #expect(!draw(state).text.contains("not sent"))
    }

    @Test func `why something was not sent stays until the next key`() async {
        var state = Fixture.state(80, 24)
        let effects = press(&state, "hello", "enter")
        await carryOut(&state, effects, CannedPerformer(error: .noSuchRecipient))
        state.say("something lesser")
        #expect(state.notices.current?.string.contains("not sent") == true)
        press(&state, "left")
        state.say("something lesser")
        #expect(state.notices.current?.string == "something lesser")
    }

    @Test func `offers no composer without a chat, and finds one by what is typed`() {
        var state = Fixture.state(80, 24, chats: [])
        state.account.pane = nil
        _ = update(&state, happened(ChatChanged(chat("300", "Climbing", ago: 0))))
        #expect(state.layout.composer == nil)
        #expect(draw(state).text.contains("no chat is open"))
        press(&state, "clim")
        #expect(draw(state).text.contains("Go to chat"))
        press(&state, "enter")
        #expect(state.account.pane?.chat == .lid("300"))
    }

    @Test func `keeps the chat that is shown when a message comes for another`() {
        let opening = Opening(
            account: "default",
            status: Fixture.linked,
            chats: Fixture.chats,
            messages: [message(50, "hi", at: -10, in: .lid("200"))],
            hasOlderMessages: false
        )
        var state = State(
            opening,
            look: Fixture.state(80, 24).look,
            now: noon,
            size: Size(columns: 80, rows: 24)
        )
        #expect(state.account.pane?.chat == .lid("200"))
        let new = message(99, "for somebody else", at: 5, in: .lid("300"), isRead: false)
        _ = update(&state, happened(MessageAdded(new)))
        #expect(state.account.pane?.chat == .lid("200"))
        press(&state, "hello")
        let effects = press(&state, "enter")
        #expect(effects.commands(SendText.self).map(\.to) == [.lid("200")])
    }

    @Test func `loses no letter when the open chat becomes another`() {
        var state = Fixture.state(80, 24)
        press(&state, "half a tho")
        let effects = update(&state, happened(ChatMerged(old: anna, new: .lid("777"))))
        #expect(effects.commands(ListMessages.self) == [ListMessages(chat: .lid("777"), limit: 60)])
        #expect(draw(state).line(21) == "> half a tho")
        #expect(draw(state).line(19).contains("On my way"))
        press(&state, "ught")
        Fixture.answer(&state, Fixture.messages)
        #expect(state.account.composer.text == "half a thought")
        #expect(press(&state, "enter").commands(SendText.self).map(\.to) == [.lid("777")])
    }

    @Test func `stays in the middle of a chat that becomes another`() {
        let many = (1...100).map { message(Int64($0), "text \($0)", at: Int64($0) * 20 - 4000) }
        var state = Fixture.state(80, 24, messages: many)
        press(&state, "pageup", "pageup")
        let before = (1..<20).map { draw(state).line($0).suffix(55) }
        _ = update(&state, happened(ChatMerged(old: anna, new: .lid("777"))))
        #expect(state.account.pane?.request?.command.before == 100)
        Fixture.answer(&state, Array(many.dropLast()))
        #expect((1..<20).map { draw(state).line($0).suffix(55) } == before)
    }

    @Test func `leads to the list and back by the keys that help names`() {
        for key in ["esc", "left"] {
            var state = Fixture.state(80, 24)
            press(&state, key)
            #expect(state.focus == .list)
            press(&state, "esc")
            #expect(state.focus == .composer)
        }
        var writing = Fixture.state(80, 24)
        press(&writing, "text", "left")
        #expect(writing.focus == .composer)
    }

    @Test func `reaches every unread chat in turn`() {
        var state = Fixture.state(80, 24)
        var visited: [JID] = []
        for _ in 0..<4 {
            press(&state, "ctrl-f")
            if let chat = state.account.pane?.chat { visited.append(chat) }
        }
        #expect(visited == [.lid("300"), .lid("500"), .lid("200"), anna])
    }

    @Test func `tells the row under the cursor from the open one`() {
        var state = Fixture.state(80, 24, theme: "mono", depth: .mono)
        press(&state, "esc", "down", "down")
        let screen = draw(state)
        #expect(screen.line(2).hasPrefix(" ▌Anna Virtanen"))
        #expect(screen.line(4).hasPrefix("  Mikko"))
        let open = screen[Point(column: 4, row: 2)].style
        let cursor = screen[Point(column: 4, row: 4)].style
        #expect(open != cursor)
        #expect(screen.line(20).contains("choosing a chat"))
        #expect(!screen.line(21).hasPrefix(">"))
    }
}

/// What a paste has that no screen shows.
@Suite struct PastedTextTests {
    @Test func `is told in words`() {
        var state = Fixture.state(120, 24)
        _ = update(&state, .input(.paste("a\u{1B}[1m\u{9B}b\u{202E}c\r\nd")))
        let text = draw(state).text
        #expect(
            text.contains(
                "pasted: 2 control characters kept as signs such as ␛, 1 invisible character left out"
            ),
            "\(text)"
        )
    }

    @Test func `in a field of one line they are left out`() {
        var state = Fixture.state(80, 24)
        press(&state, "ctrl-n")
        _ = update(&state, .input(.paste("an\u{7}na")))
        #expect(state.notices.current == "pasted: 1 invisible character left out")
        #expect(draw(state).text.contains("anna"))
    }

    @Test func `a text that is shown as it is needs no word`() {
        var state = Fixture.state(80, 24)
        _ = update(&state, .input(.paste("one\ttwo\r\nthree 👩🏽‍🚀 ␛")))
        #expect(state.notices.current == nil)
    }
}
