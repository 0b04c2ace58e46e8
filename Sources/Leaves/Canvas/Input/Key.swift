/// A key press as the terminal reports it.
public struct Key: Hashable, Sendable {
    /// Which key.
    public enum Code: Hashable, Sendable {
        /// A letter, digit, sign or other text.
        case character(Character)
        /// Arrows.
        case up, down, left, right
        /// The keys above them.
        case home, end, pageUp, pageDown, insert, delete
        /// The keys around the letters.
        case backspace, tab, enter, escape
        /// F1 and so on.
        case function(Int)
    }

    /// What is held while the key is pressed.
    public struct Modifiers: OptionSet, Hashable, Sendable {
        /// One bit per key.
        public let rawValue: UInt8

        /// Takes the bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Shift; not set for letters, whose case says it.
        public static let shift = Modifiers(rawValue: 1)
        /// Alt, or Esc before the key.
        public static let alt = Modifiers(rawValue: 2)
        /// Ctrl.
        public static let control = Modifiers(rawValue: 4)
    }

    /// Which key.
    public var code: Code
    /// What was held.
    public var modifiers: Modifiers

    /// Creates a key press.
    public init(_ code: Code, _ modifiers: Modifiers = []) {
        self.code = code
        self.modifiers = modifiers
    }

    /// A letter or sign without modifiers.
    public static func character(_ character: Character) -> Key { Key(.character(character)) }
    /// A letter with Ctrl.
    public static func control(_ character: Character) -> Key {
        Key(.character(character), .control)
    }
}

/// Something that the terminal reported.
public enum Input: Hashable, Sendable {
    /// A key was pressed.
    case key(Key)
    /// Text was pasted, as it came: not cleaned.
    case paste(String)
    /// The mouse was pressed or its wheel turned.
    case mouse(Mouse)
    /// The terminal gained (true) or lost the focus.
    case focus(Bool)
    /// It answered a question about a private mode: is it known.
    case mode(Int, known: Bool)
    /// It told the colour of its background.
    case background(red: UInt8, green: UInt8, blue: UInt8)
}

extension Input {
    /// Whether it tells of a light background; nil when it tells of none.
    public var isLightBackground: Bool? {
        guard case .background(let red, let green, let blue) = self else { return nil }
        return 3 * Int(red) + 6 * Int(green) + Int(blue) > 1280
    }
}
