import Canvas
import Model
import Testing

@testable import TUI

@Suite struct HostileTextTests {
    @Test func `keeps controls from 10,000 hostile texts out of every cell`() {
        var random = SystemRandomNumberGenerator()
        var state = Fixture.state(80, 24)
        for round in 0..<10_000 {
            let text = hostile(&random)
            let row = Int64(100 + round)
            switch round % 4 {
            case 0:
                _ = update(&state, happened(MessageAdded(message(row, text, at: Int64(round)))))
            case 1:
                _ = update(&state, happened(ChatChanged(chat("200", text, ago: 0, unread: 1))))
            case 2: _ = update(&state, .input(.paste(text)))
            default: _ = update(&state, .notice(CleanText(body: text + "\n" + text)))
            }
            guard round % 8 == 0 else { continue }
            state.account.composer.load(nil)
            let screen = draw(state)
            let bad = screen.cells.contains { cell in
                cell.cluster.character.unicodeScalars.contains { isForbidden($0) }
            }
            #expect(!bad)
            for row in 0..<24 { #expect(screen.row(row).reduce(0) { $0 + $1.cluster.width } == 80) }
        }
    }

    private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069,
            0xE0000...0xE007F:
            true
        default: false
        }
    }

    private func hostile(_ random: inout some RandomNumberGenerator) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...30, using: &random) {
            let ranges: [ClosedRange<UInt32>] = [
                0x00...0x1F, 0x7F...0x9F, 0x2000...0x206F, 0x300...0x36F, 0x1F1E6...0x1F9FF,
                0x20...0x7E, 0x4E00...0x4EFF, 0x0...0x10FFFF,
            ]
            let range = ranges.randomElement(using: &random) ?? 0x20...0x7E
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) {
                text.append(scalar)
            }
        }
        return String(text)
    }
}
