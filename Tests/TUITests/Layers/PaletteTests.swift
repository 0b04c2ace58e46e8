import Canvas
import Commands
import Model
import Settings
import Testing

@testable import TUI

@Suite struct PaletteTests {
    @Test func `offers what can be done now, with its keys`() {
        var state = Fixture.state(80, 24)
        press(&state, "ctrl-o", "chat list")
        let text = draw(state).text
        #expect(text.contains("│ chat list"))
        #expect(text.contains("show or hide the chat list"))
        #expect(text.contains("^L"))
        #expect(!text.contains("a page up"))
    }

    @Test func `has what belongs to the place one is in first`() {
        var state = Fixture.state(80, 24)
        press(&state, "up", "ctrl-o")
        let lines = (0..<24).map { draw(state).line($0) }
        let first = lines.firstIndex { $0.contains("copy its text") } ?? 24
        let other = lines.firstIndex { $0.contains("quit") } ?? 0
        #expect(first < other)
    }

    @Test func `Enter alone sends nothing`() {
        var state = Fixture.state(80, 24)
        press(&state, "half a thought", "ctrl-o")
        #expect(press(&state, "enter").commands(SendText.self).isEmpty)
        var named = Fixture.state(80, 24)
        press(&named, "a thought", "ctrl-o", "se")
        #expect(press(&named, "enter").commands(SendText.self).isEmpty)
        var chosen = Fixture.state(80, 24)
        press(&chosen, "a thought", "ctrl-o", "send, send-text")
        #expect(press(&chosen, "enter").commands(SendText.self).isEmpty)
        #expect(draw(chosen).text.contains("Down, then Enter"))
        let sent = press(&chosen, "down", "enter")
        #expect(sent.commands(SendText.self).map(\.text) == ["a thought"])
    }

    @Test func `has first what is called as was typed, then what begins so`() {
        var state = Fixture.state(80, 24)
        for (typed, first) in [
            ("log", "log-out"), ("get-group", "get-group"), ("notices", "Alt-l"), ("quit", "^Q"),
            ("add", "add-account"),
        ] {
            press(&state, "ctrl-o", typed)
            #expect(draw(state).line(6).contains("\(first) │"), "\(draw(state).text)")
            press(&state, "esc")
        }
    }

    @Test func `runs what is chosen`() {
        var state = Fixture.state(80, 24)
        press(&state, "ctrl-o", "show or hide the chat list", "enter")
        #expect(state.layers.isEmpty)
        #expect(state.layout.list == nil)
    }

    @Test func `offers the message's actions while one is selected`() {
        var state = Fixture.state(80, 24)
        press(&state, "ctrl-o", "emoji")
        #expect(draw(state).text.contains("nothing that can be done now is called emoji"))
        press(&state, "esc", "up", "ctrl-o", "emoji")
        #expect(draw(state).text.contains("put an emoji under it"))
        press(&state, "enter")
        #expect(state.layers.last is ReactionPicker)
    }

    @Test(arguments: [("copy its text", "Alt-c"), ("mark as read up", "Alt-u"), ("emoji", "Alt-s")])
    func `shows keys of a message that do what they say`(what: String, key: String) {
        var state = Fixture.state(80, 24)
        press(&state, "up", "ctrl-o", what)
        #expect(draw(state).text.contains("  \(key) │"))
        var chosen = state
        let wanted = press(&chosen, "down", "enter")
        press(&state, "esc")
        #expect(press(&state, key.lowercased()) == wanted)
        #expect(draw(state) == draw(chosen))
    }

    @Test func `shows the menu before a letter that has no other key`() {
        var state = Fixture.state(80, 24)
        state.keys = KeyMap(KeyFile("[message]\nreact = +\n", file: "keys.conf"))
        press(&state, "up", "ctrl-o", "emoji")
        #expect(draw(state).text.contains("Enter + │"))
    }

    @Test(arguments: [
        ("delete it for everyone", "delete-message"),
        ("send it to another chat", "forward-message"),
        ("change the words of an own text", "edit-message"),
    ])
    func `has once what an action does to a message, and only while one is selected`(
        words: String,
        command: String
    ) throws {
        let summary = try Catalogue.command(named: command).summary
        var state = Fixture.state(80, 24)
        press(&state, "ctrl-o", command)
        #expect(draw(state).text.contains("nothing that can be done now"))
        press(&state, "esc", "up", "up", "up", "up", "ctrl-o", command)
        #expect(draw(state).text.contains(words) && !draw(state).text.contains(summary))
    }

    @Test func `has every command of the catalogue that no action gives`() {
        let given = Set(Actions.all.compactMap { $0.command?.name })
        var state = Fixture.state(80, 24)
        for command in Catalogue.all where !given.contains(command.name) {
            press(&state, "ctrl-o")
            _ = update(&state, .input(.paste(command.name)))
            #expect(draw(state).text.contains(command.name), "\(command.name)")
            press(&state, "esc")
        }
        press(&state, "ctrl-o", "send-text")
        #expect(draw(state).text.contains("begin a new one with a number"))
    }
}
