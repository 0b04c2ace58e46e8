import Canvas
import Commands
import Model
import Testing

@testable import TUI

/// What is taken over from the last frame is what would be drawn anew.
@Suite struct PainterTests {
    /// A small generator, so that each run presses the same.
    private struct Dice {
        var state: UInt64

        mutating func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
    }

    private static let keys = [
        "up", "down", "left", "right", "tab", "shift-tab", "esc", "enter", "pageup", "pagedown",
        "f6",
        "f1", "ctrl-o", "ctrl-l", "ctrl-n", "shift-up", "shift-down", "ctrl-home", "ctrl-end", "a",
        "界", "backspace", "alt-enter", "ctrl-f", "alt-l",
    ]

    private static func event(_ dice: inout Dice, _ row: inout Int64) -> UIEvent {
        let chats = [anna, JID.lid("200"), GroupFixture.group, .lid("300"), .lid("1400")]
        let chat = chats[dice.next(chats.count)]
        row += 1
        switch dice.next(9) {
        case 0:
            let new = message(row, "new 界 \(row)", at: row, in: chat, isRead: false)
            return happened(MessageAdded(new))
        case 1:
            return happened(
                MessageStateChanged(message(8, "On my way", at: 0, state: .read))
            )
        case 2:
            return happened(
                ChatChanged(
                    Chat(jid: chat, name: "Name \(row)", unreadCount: 3, lastActivity: noon)
                )
            )
        case 3: return .time(Timestamp(seconds: noon.seconds + row * 3000))
        case 4:
            let size = [(80, 24), (120, 40), (40, 12), (200, 60), (30, 8)][dice.next(5)]
            return .resized(Size(columns: size.0, rows: size.1))
        case 5: return Fixture.status { $0.connection = .connecting }
        case 6:
            let people = [Person(jid: .lid("9001"), name: "Person \(row)")]
            return .answered { state, _ in state.account.people.take(people, for: [.lid("9001")]) }
        case 7: return .notice("notice \(row)")
        default: return happened(ChatMerged(old: .lid("1400"), new: .lid("300")))
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6])
    func `draws through any story as if each frame were the first`(_ seed: UInt64) {
        var dice = Dice(state: seed)
        var row: Int64 = 100
        var state = GroupFixture.state(80, 24)
        var painter = Painter()
        for step in 0..<300 {
            if dice.next(3) == 0 {
                _ = update(&state, PainterTests.event(&dice, &row))
            } else {
                press(&state, PainterTests.keys[dice.next(PainterTests.keys.count)])
            }
            if let chat = state.account.pane?.chat, state.account.pane?.isLoaded == false {
                Fixture.answer(&state, [message(row, "first", at: 0, in: chat)])
            }
            if state.isFinished { break }
            let drawn = painter.draw(state)
            guard drawn == draw(state) else {
                Issue.record("step \(step):\n\(drawn.text)\n\nanew:\n\(draw(state).text)")
                return
            }
        }
    }
}
