/// What the mouse did in the terminal.
public struct Mouse: Hashable, Sendable {
    /// What happened.
    public enum Kind: Hashable, Sendable {
        /// A button went down.
        case press(Button)
        /// The wheel was turned; negative is away from the person, towards older things.
        case wheel(Int)
    }

    /// The buttons that terminals tell apart.
    public enum Button: Hashable, Sendable {
        case left, middle, right
    }

    /// What happened.
    public var kind: Kind
    /// On which cell.
    public var point: Point
    /// What was held.
    public var modifiers: Key.Modifiers

    /// Creates a report.
    public init(_ kind: Kind, at point: Point, modifiers: Key.Modifiers = []) {
        self.kind = kind
        self.point = point
        self.modifiers = modifiers
    }

    /// Reads `<0;12;5` and `M` (down) or `m` (up) of xterm's SGR reports; nil for what is of no use.
    ///
    /// - Source: xterm's `ctlseqs.txt`, "Extended coordinates".
    init?(_ parameters: String, isDown: Bool) {
        let numbers = parameters.dropFirst().split(separator: ";").compactMap { Int($0) }
        guard numbers.count == 3, isDown, (1...10_000).contains(numbers[1]),
            (1...10_000).contains(numbers[2]), let kind = Mouse.kind(numbers[0] & ~28)
        else { return nil }
        self.kind = kind
        point = Point(column: numbers[1] - 1, row: numbers[2] - 1)
        modifiers = []
        if numbers[0] & 4 != 0 { modifiers.insert(.shift) }
        if numbers[0] & 8 != 0 { modifiers.insert(.alt) }
        if numbers[0] & 16 != 0 { modifiers.insert(.control) }
    }

    private static func kind(_ code: Int) -> Kind? {
        switch code {
        case 0: .press(.left)
        case 1: .press(.middle)
        case 2: .press(.right)
        case 64: .wheel(-1)
        case 65: .wheel(1)
        default: nil
        }
    }
}
