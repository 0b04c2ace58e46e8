import Canvas
import Commands
import Model
import Testing

@testable import TUI

@Suite struct ReactionPickerTests {
    private func select(_ message: Message) -> State {
        var state = Fixture.state(80, 24, messages: [message])
        press(&state, "up", "enter", "+")
        return state
    }

    private let plain = message(2, "Are we still on?", at: -720)

    @Test func `shows the last emoji with their numbers`() {
        let text = draw(select(plain)).text
        #expect(text.contains("┌─ React ─"))
        #expect(text.contains("1 👍  2 ❤️  3 😂  4 😮  5 😢  6 🙏  7 🎉  8 🔥  9 👀"))
        #expect(text.contains("or type one:"))
    }

    @Test func `reacts by number, and keeps what was used in front`() {
        var state = select(plain)
        let wanted = SendReaction(
            chat: anna,
            message: MessageID("M2"),
            sender: anna,
            emoji: "😂"
        )
        #expect(press(&state, "3") == [.perform(wanted, on: "default")])
        #expect(state.layers.isEmpty)
        press(&state, "enter", "+")
        #expect(draw(state).text.contains("1 😂  2 👍"))
    }

    @Test func `says what it waits for rather than close without a word`() {
        var state = select(plain)
        #expect(press(&state, "right", "enter").isEmpty)
        #expect(state.layers.last is ReactionPicker)
        #expect(draw(state).text.contains("a number of those above, or an emoji"))
        press(&state, "esc")
        #expect(state.layers.isEmpty)
    }

    @Test func `reacts with an emoji that is typed in pieces`() {
        var state = select(plain)
        for scalar in "👩🏽‍🚀".unicodeScalars {
            _ = update(&state, .input(.key(.character(Character(scalar)))))
        }
        press(&state, "x")
        let effects = press(&state, "enter")
        #expect(effects.commands(SendReaction.self).map(\.emoji) == ["👩🏽‍🚀"])
    }

    @Test func `takes the own reaction back by the same number or by 0`() {
        let own = Reaction(sender: .lid("1"), emoji: "👍", time: noon, isFromMe: true)
        let reacted = message(2, "Are we still on?", at: -720, reactions: [own])
        for key in ["1", "0"] {
            var state = select(reacted)
            #expect(draw(state).text.contains("0 take back"))
            #expect(press(&state, key).commands(SendReaction.self).map(\.emoji) == [""])
        }
    }

    @Test func `sends nothing when nothing was chosen`() {
        var state = select(plain)
        #expect(press(&state, "0", "enter").isEmpty)
        #expect(press(&state, "esc").isEmpty)
        #expect(state.layers.isEmpty)
    }

    @Test func `says why the reaction was refused`() async {
        var state = select(plain)
        let effects = press(&state, "1")
        await carryOut(&state, effects, CannedPerformer())
        #expect(draw(state).line(20).contains("react: this is not possible here"))
    }
}
