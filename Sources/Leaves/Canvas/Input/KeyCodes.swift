/// What control sequences mean.
enum KeyCodes {
    /// The meaning of `ESC [ parameters final`; nil for what is unknown.
    static func sequence(_ text: String, final: UInt8) -> Input? {
        if text.hasPrefix("?"), final == 0x79 { return mode(text) }
        if text.hasPrefix("<"), final == 0x4D || final == 0x6D {
            return Mouse(text, isDown: final == 0x4D).map { .mouse($0) }
        }
        let numbers = text.split(separator: ";", omittingEmptySubsequences: false)
            .map { Int($0.prefix { $0 != ":" }) ?? 0 }
        let first = numbers.first ?? 0
        let modifiers = modifiers(numbers.count > 1 ? numbers[1] : 1)
        switch final {
        case 0x49 where text.isEmpty: return .focus(true)
        case 0x4F where text.isEmpty: return .focus(false)
        case 0x5A: return .key(Key(.tab, .shift))
        case 0x75: return unicode(first, modifiers)
        case 0x7E where first == 27 && numbers.count == 3: return unicode(numbers[2], modifiers)
        case 0x7E: return tilde(first).map { .key(Key($0, modifiers)) }
        default: return self.final(final).map { .key(Key($0, modifiers)) }
        }
    }

    /// The key of a sequence's last letter.
    static func final(_ byte: UInt8) -> Key.Code? {
        switch byte {
        case 0x41: .up
        case 0x42: .down
        case 0x43: .right
        case 0x44: .left
        case 0x46: .end
        case 0x48: .home
        case 0x4D: .enter
        case 0x50...0x53: .function(Int(byte) - 0x4F)
        default: nil
        }
    }

    private static func tilde(_ number: Int) -> Key.Code? {
        switch number {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23, 24: .function(number - 12)
        default: nil
        }
    }

    /// A key that is named by its code point.
    private static func unicode(_ value: Int, _ modifiers: Key.Modifiers) -> Input? {
        switch value {
        case 9: return .key(Key(.tab, modifiers))
        case 13: return .key(Key(.enter, modifiers))
        case 27: return .key(Key(.escape, modifiers))
        case 8, 127: return .key(Key(.backspace, modifiers))
        default: break
        }
        guard value >= 32, value < 57_344 || value > 63_743,
            let scalar = UInt32(exactly: value).flatMap(Unicode.Scalar.init)
        else { return nil }
        var rest = modifiers
        var character = Character(scalar)
        if rest.contains(.shift) {
            character = Character(String(character).uppercased().first.map(String.init) ?? " ")
            rest.remove(.shift)
        }
        return .key(Key(.character(character), rest))
    }

    private static func modifiers(_ number: Int) -> Key.Modifiers {
        guard number > 1, number <= 256 else { return [] }
        return Key.Modifiers(rawValue: UInt8((number - 1) & 7))
    }

    /// `?2026;2$` of a report about a private mode; 0 means that it is not known.
    private static func mode(_ text: String) -> Input? {
        let parts = text.dropFirst().split(separator: ";")
        guard parts.count == 2, let number = Int(parts[0]), parts[1].hasSuffix("$"),
            let value = Int(parts[1].dropLast())
        else { return nil }
        return .mode(number, known: value != 0)
    }
}
