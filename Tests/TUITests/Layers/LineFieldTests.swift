import Canvas
import Commands
import Model
import Testing

@testable import TUI

/// What is typed to find something is edited as the text in the composer is.
@Suite struct LineFieldTests {
    private func edit(_ state: inout State, _ shows: (State, String) -> Bool) {
        press(&state, "one two", "home", "delete", "right", "x")
        #expect(shows(state, "nxe two"))
        press(&state, "end", "left", "backspace", "ctrl-left", "ctrl-k")
        #expect(shows(state, "nxe"))
        press(&state, "alt-z", "end", "ctrl-w")
        #expect(shows(state, "nxe"))
        press(&state, "alt-y", "ctrl-a", "ctrl-d")
        #expect(shows(state, "xe to"))
        press(&state, "ctrl-u", "ctrl-e", "ctrl-u")
        _ = update(&state, .input(.paste("a\nb\tc")))
        #expect(shows(state, "a b c"))
        #expect(state.account.composer.isEmpty)
        press(&state, "esc")
        #expect(state.layers.isEmpty)
    }

    @Test(arguments: ["ctrl-o", "ctrl-n"])
    func `the filter of a list`(key: String) {
        var state = Fixture.state(80, 24)
        press(&state, key)
        let (start, copy) = (draw(state).cursor, state)
        #expect(start != nil)
        press(&state, "ab", "left")
        #expect(draw(state).cursor?.column == start.map { $0.column + 1 })
        state = copy
        edit(&state) { draw($0).text.contains("│ \($1)   ") }
    }

    @Test func `what help is searched for`() {
        var state = Fixture.state(80, 24)
        press(&state, "f1", "ab", "left")
        let cursor = draw(state).cursor
        press(&state, "right")
        #expect(draw(state).cursor?.column == cursor.map { $0.column + 1 })
        press(&state, "ctrl-u")
        edit(&state) { state, typed in
            let title = draw(state).text.firstMatch(of: /─ Help: (.*?) +─/)
            return title.map { String($0.output.1) } == typed
        }
    }

    @Test func `an empty filter leaves the ends of the list to Home and End`() {
        var state = Fixture.state(80, 24)
        press(&state, "ctrl-n", "end")
        let last = press(&state, "enter").commands(ListMessages.self)
        #expect(last.map(\.chat) == [.lid("1100")])
    }

    @Test func `the number that is to be linked`() {
        var state = Fixture.linking(80, 24)
        press(&state, "p", "358 40x1", "home", "+")
        #expect(draw(state).text.contains("+358 401 "))
        press(&state, "end", "ctrl-w", "2", "ctrl-left", "left", "left", "delete")
        #expect(draw(state).text.contains("+35 2 "))
        _ = update(&state, .input(.paste("9-9")))
        #expect(draw(state).text.contains("+359-9 2 "))
        press(&state, "end", "ctrl-u", "3", "5", "8401234567")
        let asked = press(&state, "enter").commands(RequestPhoneCode.self)
        #expect(asked == [RequestPhoneCode(number: "358401234567")])
    }

    @Test func `a number that was mistyped is corrected while there is a code for it`() {
        var state = Fixture.linking(80, 24)
        press(&state, "p", "358401234568", "enter")
        _ = update(&state, Fixture.status(.phoneCode(code: "ABCD-EFGH", expires: noon)))
        press(&state, "c", "backspace", "7")
        let asked = press(&state, "enter").commands(RequestPhoneCode.self)
        #expect(asked == [RequestPhoneCode(number: "358401234567")])
        _ = update(&state, Fixture.status(.phoneCode(code: "IJKL-MNOP", expires: noon)))
        #expect(draw(state).text.contains("│ I │ J │ K │ L │"))
        // The code comes with its number, also when one looks again, and `n` is for the same.
        press(&state, "esc", "p")
        #expect(draw(state).text.contains("+358 40 123 4567"))
        let again = press(&state, "n").commands(RequestPhoneCode.self)
        #expect(again == [RequestPhoneCode(number: "358401234567")])
    }

    @Test func `the number stays as it is while there is a code for it`() {
        var state = Fixture.linking(80, 24)
        press(&state, "p", "358401234567", "enter")
        let code = PairingState.phoneCode(code: "ABCD-EFGH", expires: noon)
        _ = update(&state, Fixture.status(code))
        press(&state, "ctrl-u", "ctrl-w", "backspace", "home", "delete", "9")
        #expect((state.layers.last as? PairingCodeBox)?.digits == "358401234567")
        #expect(draw(state).text.contains("│ A │ B │ C │ D │"))
    }

    @Test(arguments: ["ctrl-u", "ctrl-w", "backspace"])
    func `the emoji of a reaction`(key: String) {
        var state = Fixture.state(80, 24, messages: [message(2, "on?", at: -720)])
        press(&state, "up", "enter", "+")
        press(&state, "🥑", key)
        #expect(press(&state, "enter").isEmpty)
        press(&state, "🥑", "ctrl-u", "alt-z")
        let sent = press(&state, "enter").commands(SendReaction.self)
        #expect(sent.map(\.emoji) == ["🥑"])
    }
}
