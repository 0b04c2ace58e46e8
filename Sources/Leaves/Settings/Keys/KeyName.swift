public import Canvas

/// How keys are written in key files: `ctrl-n`, `alt-enter`, `shift-tab`, `f7`, `space`, `j`.
public enum KeyName {
    /// Reads a name; nil when there is no such key.
    public static func parse(_ name: String) -> Key? {
        var modifiers: Key.Modifiers = []
        var rest = Substring(name)
        while rest.count > 1, let (modifier, tail) = prefix(of: rest) {
            modifiers.insert(modifier)
            rest = tail
        }
        guard let code = code(rest) else { return nil }
        if case .character(let letter) = code, modifiers.contains(.control) {
            return Key(.character(Character(letter.lowercased())), modifiers)
        }
        return Key(code, modifiers)
    }

    /// Writes a key as a key file has it.
    public static func write(_ key: Key) -> String {
        var text = ""
        if key.modifiers.contains(.control) { text += "ctrl-" }
        if key.modifiers.contains(.alt) { text += "alt-" }
        if key.modifiers.contains(.shift) { text += "shift-" }
        return text + name(of: key.code)
    }

    private static func prefix(of name: Substring) -> (Key.Modifiers, Substring)? {
        let lower = name.lowercased()
        if lower.hasPrefix("ctrl-"), name.count > 5 { return (.control, name.dropFirst(5)) }
        if lower.hasPrefix("alt-"), name.count > 4 { return (.alt, name.dropFirst(4)) }
        if lower.hasPrefix("shift-"), name.count > 6 { return (.shift, name.dropFirst(6)) }
        return nil
    }

    private static func code(_ name: Substring) -> Key.Code? {
        if name.count == 1, let character = name.first { return .character(character) }
        let lower = name.lowercased()
        if let named = names.first(where: { $0.0 == lower }) { return named.1 }
        guard lower.hasPrefix("f"), let number = Int(lower.dropFirst()) else { return nil }
        return (1...24).contains(number) ? .function(number) : nil
    }

    private static func name(of code: Key.Code) -> String {
        switch code {
        case .character(" "): "space"
        case .character(let character): String(character)
        case .function(let number): "f\(number)"
        default: names.first { $0.1 == code }?.0 ?? "?"
        }
    }

    private static let names: [(String, Key.Code)] = [
        ("up", .up), ("down", .down), ("left", .left), ("right", .right), ("home", .home),
        ("end", .end), ("pageup", .pageUp), ("pagedown", .pageDown), ("insert", .insert),
        ("delete", .delete), ("backspace", .backspace), ("tab", .tab), ("enter", .enter),
        ("esc", .escape), ("space", .character(" ")),
    ]
}
