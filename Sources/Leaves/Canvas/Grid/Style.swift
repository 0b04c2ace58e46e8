/// A colour as the terminal is asked for it.
public enum Color: Hashable, Sendable {
    /// The terminal's own foreground or background.
    case standard
    /// A number of the terminal's palette: 0–15 are the person's own, 16–255 the cube and greys.
    case palette(UInt8)
    /// Exactly this colour; the presenter reduces it to what the terminal has.
    case rgb(UInt8, UInt8, UInt8)
}

/// How letters are drawn besides their colour.
public struct Attributes: OptionSet, Hashable, Sendable {
    /// One bit per attribute.
    public let rawValue: UInt8

    /// Takes the bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier.
    public static let bold = Attributes(rawValue: 1)
    /// Fainter.
    public static let dim = Attributes(rawValue: 2)
    /// Slanted.
    public static let italic = Attributes(rawValue: 4)
    /// With a line below.
    public static let underline = Attributes(rawValue: 8)
    /// Foreground and background exchanged.
    public static let reverse = Attributes(rawValue: 16)
    /// With a line through.
    public static let strike = Attributes(rawValue: 32)
    /// Blinking; no theme of ours uses it.
    public static let blink = Attributes(rawValue: 64)
}

extension Color {
    /// The colour as a number: what kind it is in the upper byte.
    fileprivate var packed: UInt32 {
        switch self {
        case .standard: 0
        case .palette(let number): 1 << 24 | UInt32(number)
        case .rgb(let red, let green, let blue):
            2 << 24 | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
        }
    }

    fileprivate init(packed: UInt32) {
        switch packed >> 24 {
        case 0: self = .standard
        case 1: self = .palette(UInt8(truncatingIfNeeded: packed))
        default:
            self = .rgb(
                UInt8(truncatingIfNeeded: packed >> 16),
                UInt8(truncatingIfNeeded: packed >> 8),
                UInt8(truncatingIfNeeded: packed)
            )
        }
    }
}

/// Colours and attributes of a cell, in eight bytes.
public struct Style: Hashable, Sendable {
    /// A colour each, and half of the attributes in the upper four bits.
    private var upper: UInt32
    private var lower: UInt32
    private static let colorBits: UInt32 = 0x0FFF_FFFF

    /// The colour of the letters.
    public var foreground: Color {
        get { Color(packed: upper & Style.colorBits) }
        set { upper = upper & ~Style.colorBits | newValue.packed }
    }

    /// The colour behind them.
    public var background: Color {
        get { Color(packed: lower & Style.colorBits) }
        set { lower = lower & ~Style.colorBits | newValue.packed }
    }

    /// Everything but the colours.
    public var attributes: Attributes {
        get { Attributes(rawValue: UInt8(upper >> 24 & 0xF0 | lower >> 28)) }
        set {
            upper = upper & Style.colorBits | UInt32(newValue.rawValue & 0xF0) << 24
            lower = lower & Style.colorBits | UInt32(newValue.rawValue & 0x0F) << 28
        }
    }

    /// Creates a style; without arguments the terminal's own.
    public init(
        foreground: Color = .standard,
        background: Color = .standard,
        attributes: Attributes = []
    ) {
        upper = foreground.packed
        lower = background.packed
        self.attributes = attributes
    }

    /// The terminal's own.
    public static let plain = Style()

    /// The same style with these attributes as well.
    public func with(_ more: Attributes) -> Style {
        var copy = self
        copy.attributes.formUnion(more)
        return copy
    }

    /// This style on another background.
    public func on(_ background: Color) -> Style {
        var copy = self
        copy.background = background
        return copy
    }
}
