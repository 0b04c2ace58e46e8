import Canvas

/// How keys are written on the screen: `^N`, `Alt-Enter`, `↑`, `F1`.
enum KeyLabel {
    static func text(_ key: Key, _ glyphs: Glyphs) -> CleanText {
        if key.modifiers == .control, case .character(let letter) = key.code {
            return "^\(CleanText(name: letter.uppercased()))"
        }
        var text = CleanText.empty
        if key.modifiers.contains(.control) { text = text + "Ctrl-" }
        if key.modifiers.contains(.alt) { text = text + "Alt-" }
        if key.modifiers.contains(.shift) { text = text + "Shift-" }
        return text + name(key.code, glyphs)
    }

    private static func name(_ code: Key.Code, _ glyphs: Glyphs) -> CleanText {
        switch code {
        case .character(" "): "Space"
        case .character(let character): CleanText(name: String(character))
        case .function(let number): "F\(number)"
        case .up: glyphs.isASCII ? "Up" : "↑"
        case .down: glyphs.isASCII ? "Down" : "↓"
        case .left: glyphs.isASCII ? "Left" : "←"
        case .right: glyphs.isASCII ? "Right" : "→"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .home: "Home"
        case .end: "End"
        case .insert: "Ins"
        case .delete: "Del"
        case .backspace: "Backspace"
        case .tab: "Tab"
        case .enter: "Enter"
        case .escape: "Esc"
        }
    }
}

extension Key {
    /// A letter or sign with Alt.
    static func alt(_ character: Character) -> Key { Key(.character(character), .alt) }
    /// A function key.
    static func function(_ number: Int) -> Key { Key(.function(number)) }

    /// Whether it types something rather than commands.
    var isText: Bool {
        guard case .character = code else { return false }
        return modifiers.subtracting(.shift).isEmpty
    }
}
