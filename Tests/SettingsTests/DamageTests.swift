import Settings
import Testing

@Suite struct DamageTests {
    @Test func `takes 100,000 damaged files without a crash`() {
        let seeds: [[UInt8]] =
            Theme.builtInNames.compactMap { Theme.builtIn($0) }.map { Array($0.utf8.prefix(600)) }
            + [
                Array("[general]\naccount = \"a;b\" ; c\n[ui]\nglyphs = auto\n".utf8),
                Array("[composer]\nsend = enter, ctrl-x\n[list]\npeek = f12, alt-é\n".utf8),
            ]
        var random = SystemRandomNumberGenerator()
        for round in 0..<100_000 {
            var bytes = seeds[round % seeds.count]
            for _ in 0..<Int.random(in: 1...6, using: &random) { damage(&bytes, &random) }
            let text = String(decoding: bytes.prefix(300), as: UTF8.self)
            switch round % 3 {
            case 0: _ = Configuration.load(file: text, options: [String(text.prefix(30))])
            case 1: _ = KeyFile(text, file: "keys.conf")
            default: _ = Theme.load(text, file: "x.conf", depth: .palette) { _ in nil }
            }
        }
    }

    private func damage(_ bytes: inout [UInt8], _ random: inout some RandomNumberGenerator) {
        guard let index = bytes.indices.randomElement(using: &random) else { return }
        let likely: [UInt8] = [0x0A, 0x3D, 0x5B, 0x5D, 0x23, 0x3B, 0x22, 0x2E, 0x2C, 0x7C, 0xC3]
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[index] = likely.randomElement(using: &random) ?? 0
        case 1: bytes.remove(at: index)
        case 2: bytes.insert(UInt8.random(in: .min ... .max, using: &random), at: index)
        default: bytes.removeSubrange(index..<min(bytes.count, index + 8))
        }
    }
}
