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
        #expect(text.contains("┌─ React: Anna Virtanen: Are we still on? ─"))
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

    @Test func `a number or a click chooses the emoji that is drawn, on a small screen too`() throws
    {
        var state = select(plain)
        _ = update(&state, .resized(Size(columns: 40, rows: 12)))
        let screen = draw(state)
        for number in 1...9 {
            #expect(screen.text.contains("\(number) \(state.recentEmoji.list[number - 1].string)"))
        }
        let row = try #require((0..<12).first { screen.line($0).contains("9 👀") })
        let cells = Array(screen.row(row))
        let column = try #require(cells.firstIndex { $0.cluster.character == "9" })
        var clicked = state
        let point = Point(column: column, row: row)
        let effects = update(&clicked, .input(.mouse(Mouse(.press(.left), at: point))))
        #expect(effects.commands(SendReaction.self).map(\.emoji) == ["👀"])
        #expect(press(&state, "9").commands(SendReaction.self).map(\.emoji) == ["👀"])
    }

    @Test func `a number that is not on the screen chooses nothing`() {
        var state = select(plain)
        _ = update(&state, .resized(Size(columns: 20, rows: 5)))
        #expect(!draw(state).text.contains("9 👀"))
        #expect(press(&state, "9").isEmpty)
        #expect(state.layers.last is ReactionPicker)
    }

    @Test func `a number chooses also after an emoji was typed, and a text with a sign is none`() {
        var state = select(plain)
        press(&state, "🥑")
        #expect(press(&state, "2").commands(SendReaction.self).map(\.emoji) == ["❤️"])
        state = select(plain)
        #expect(update(&state, .input(.paste("+1"))).isEmpty)
    }

    @Test func `says what it waits for rather than close without a word`() {
        var state = select(plain)
        #expect(press(&state, "right", "enter").isEmpty)
        #expect(state.layers.last is ReactionPicker)
        #expect(draw(state).text.contains("a number of those above, or an emoji"))
        press(&state, "esc")
        #expect(state.layers.isEmpty)
    }

    @Test func `the number in a sentence that was meant for elsewhere is none`() {
        var state = select(plain)
        #expect(press(&state, "so 2 people").isEmpty)
        #expect(state.layers.last is ReactionPicker)
        _ = update(&state, .time(Timestamp(seconds: noon.seconds + 3)))
        #expect(press(&state, "2").commands(SendReaction.self).map(\.emoji) == ["❤️"])
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
