/// How text packs into half a byte per character.
enum Packing {
    /// Digits, `-` and `.`.
    case nibble
    /// Digits and upper-case A to F.
    case hex

    /// The narrowest packing that holds all characters; nil when none does.
    init?(of bytes: Span<UInt8>) {
        guard bytes.count > 0, bytes.count <= WireByte.packable else { return nil }
        var kinds: UInt8 = 3
        for index in bytes.indices {
            switch bytes[index] {
            case 0x30...0x39: break
            case 0x2D, 0x2E: kinds &= 1
            case 0x41...0x46: kinds &= 2
            default: return nil
            }
            if kinds == 0 { return nil }
        }
        self = kinds & 1 != 0 ? .nibble : .hex
    }

    /// The value of a character that ``init(of:)`` has accepted.
    static func digit(_ character: UInt8) -> UInt8 {
        switch character {
        case 0x2D: 10
        case 0x2E: 11
        case 0x41...: character &- 55
        default: character & 15
        }
    }
}
