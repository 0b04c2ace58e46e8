import Canvas
import Model
import Settings
import Testing

@testable import TUI

@Suite struct ReactionLineTests {
    private func reaction(_ emoji: String, _ sender: String, isFromMe: Bool = false) -> Reaction {
        Reaction(sender: .lid(sender), emoji: emoji, time: noon, isFromMe: isFromMe)
    }

    @Test func `stand under their message, counted, the own one marked`() {
        let reactions = [
            reaction("👍", "1"), reaction("😂", "2", isFromMe: true), reaction("👍", "3"),
        ]
        var messages = Fixture.messages
        messages[1].reactions = reactions
        let screen = draw(Fixture.state(80, 24, messages: messages))
        let line = (0..<24).first { screen.line($0).contains("Are we still on") } ?? 0
        #expect(screen.line(line + 1).hasSuffix("│   👍 2  😂 1*"))
        #expect(screen.line(line + 2).contains("I have the tent list ready"))
        let own = screen[Point(column: 34, row: line + 1)].style
        #expect(own.attributes.contains(.bold))
    }

    @Test func `appear and go without moving the line at the bottom`() {
        let many = (1...60).map { message(Int64($0), "text \($0)", at: Int64($0) * 20 - 4000) }
        var state = Fixture.state(80, 24, messages: many)
        press(&state, "pageup")
        let bottom = draw(state).line(19)
        var changed = many[30]
        changed.reactions = [reaction("👍", "1")]
        _ = update(&state, happened(MessageChanged(changed)))
        #expect(draw(state).line(19) == bottom)
        #expect(draw(state).text.contains("👍 1"))
        changed.reactions = []
        _ = update(&state, happened(MessageChanged(changed)))
        #expect(draw(state).line(19) == bottom)
        #expect(!draw(state).text.contains("👍"))
    }

    @Test func `count what does not fit`() {
        let reactions = (0..<40).map {
            reaction(String(Character(Unicode.Scalar(0x1F400 + UInt32($0)) ?? "x")), "\($0)")
        }
        let crowded = message(1, "look", at: 0, reactions: reactions)
        let screen = draw(Fixture.state(80, 24, messages: [crowded]))
        #expect(screen.text.contains("🐀 1"))
        #expect(screen.text.contains("+3"))
        for row in 0..<24 { #expect(screen.row(row).reduce(0) { $0 + $1.cluster.width } == 80) }
    }
}
