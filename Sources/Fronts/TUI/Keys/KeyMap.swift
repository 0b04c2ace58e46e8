import Canvas
public import Settings

/// Which key does what where.
public struct KeyMap: Sendable {
    private var actions: [KeyPlace: [Key: Action]] = [:]
    private var keys: [KeyPlace: [Action: [Key]]] = [:]
    /// What was wrong with the key file.
    public private(set) var problems: [Problem] = []

    /// The defaults, changed by a person's key file.
    public init(_ file: KeyFile? = nil, name: String = "keys.conf") {
        for binding in Binding.table {
            keys[binding.place, default: [:]][binding.action] = binding.keys.compactMap {
                KeyName.parse($0)
            }
        }
        if let file { apply(file, name) }
        for (place, actions) in keys {
            for (action, keys) in actions {
                for key in keys { self.actions[place, default: [:]][key] = action }
            }
        }
    }

    /// What a key does in a place; nil when nothing.
    func action(for key: Key, in place: KeyPlace) -> Action? { actions[place]?[key] }

    /// The keys of an action.
    func keys(of action: Action, in place: KeyPlace) -> [Key] { keys[place]?[action] ?? [] }

    private mutating func apply(_ file: KeyFile, _ name: String) {
        problems = file.problems
        for binding in file.bindings {
            guard let place = KeyPlace(rawValue: binding.section) else {
                report(name, binding.line, "no place is called \(binding.section.prefix(40))")
                continue
            }
            guard let action = Action(rawValue: binding.action), keys[place]?[action] != nil else {
                report(name, binding.line, "no action is called \(binding.action.prefix(40))")
                continue
            }
            let wanted = Set(binding.keys)
            for (other, taken) in keys[place] ?? [:] where other != action {
                keys[place]?[other] = taken.filter { !wanted.contains($0) }
            }
            keys[place]?[action] = binding.keys
        }
    }

    private mutating func report(_ file: String, _ line: Int, _ text: String) {
        problems.append(Problem(file: file, line: line, text: text))
    }
}

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
