import Canvas
import Commands
import Model
import Settings
import Testing

@testable import TUI

/// The one table from which keys, help, bar, palette and mouse follow.
@Suite struct ActionTableTests {
    @Test func `names each action once in its place`() {
        let names = Actions.all.map { "\($0.place.rawValue).\($0.name)" }
        #expect(Set(names).count == names.count)
    }

    @Test func `gives each key of a place to one action, or to ones that exclude each other`() {
        var taken: [String: Action] = [:]
        for action in Actions.all {
            for key in action.keys {
                let name = "\(action.place.rawValue)/\(KeyName.write(key))"
                if let other = taken.updateValue(action, forKey: name) {
                    Issue.record("\(name) is \(other.name) and \(action.name)")
                }
            }
        }
    }

    @Test func `has words for help in every action`() {
        for action in Actions.all {
            #expect(!action.label.isEmpty && !action.help.isEmpty, "\(action.name)")
            #expect(action.help.string.last != ".", "\(action.name)")
        }
    }

    @Test func `writes keys that a key file can name`() {
        for key in Actions.all.flatMap(\.keys) {
            #expect(KeyName.parse(KeyName.write(key)) == key)
        }
    }

    @Test func `gives no letter a meaning where text is typed`() {
        let state = Fixture.state(80, 24)
        for focus in [Focus.composer, .list, .messages] {
            var state = state
            state.focus = focus
            for letter in "abcdefghijklmnopqrstuvwxyz0123456789+-/ ?" {
                #expect(state.action(for: .character(letter)) == nil)
            }
        }
    }

    @Test func `lets a key file change, take and free keys`() {
        let text =
            "[global]\nnext_unread = f5, f12\n[composer]\nsend = none\nfly = f3\n[moon]\nx = a\n"
        let keys = KeyMap(KeyFile(text, file: "keys.conf"))
        #expect(keys.action(for: .function(5), in: .global)?.name == "next_unread")
        #expect(keys.action(for: .function(12), in: .global)?.name == "next_unread")
        #expect(keys.action(for: Key(.enter), in: .composer) == nil)
        #expect(keys.keys(of: .send).isEmpty)
        let said = keys.problems.map(\.text)
        #expect(said == ["no action is called fly", "no place is called moon"])
    }

    @Test func `keeps the keys of an action whose line names one that is unknown or taken`() {
        let text = """
            [composer]
            newline = hyper-z
            send = ctrl-y, hyper-x
            undo = ctrl-y
            clear = none

            """
        let keys = KeyMap(KeyFile(text, file: "keys.conf"))
        #expect(keys.keys(of: .newline) == [Key(.enter, .alt), .control("j")])
        #expect(keys.keys(of: .send) == [.control("y"), Key(.enter), .control("x")])
        #expect(keys.action(for: .alt("z"), in: .composer)?.name == "undo")
        #expect(keys.action(for: .control("c"), in: .composer) == nil)
        #expect(
            keys.problems.map(\.description) == [
                "keys.conf:2: no key is called hyper-z", "keys.conf:3: no key is called hyper-x",
                "keys.conf:4: ctrl-y is already used on line 3",
            ]
        )
    }

    @Test func `lets Enter start a line where that is wished`() {
        let keys = KeyMap(enterSends: false)
        #expect(keys.action(for: Key(.enter), in: .composer)?.name == "newline")
        #expect(keys.keys(of: .send) == [.control("x")])
    }

    @Test func `shows in the bar only what can be done now`() {
        var state = Fixture.state(120, 40)
        press(&state, "up")
        #expect(draw(state).line(39).contains("Alt-c Copy"))
        let changed = message(90, "", at: 30)
        var system = changed
        system.content = .securityCodeChanged
        var quiet = Fixture.state(120, 40, messages: [system])
        press(&quiet, "up")
        #expect(!draw(quiet).line(39).contains("React"))
    }
}
