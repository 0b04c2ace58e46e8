import Canvas
import Encodings

/// How many colours a terminal shows.
public enum ColorDepth: Int, Hashable, Sendable, Comparable {
    /// No colours: bold, reverse and underline alone.
    case mono
    /// The eight classic ones.
    case eight
    /// The same and their bright forms.
    case sixteen
    /// The cube and the greys as well.
    case palette
    /// Any.
    case rgb

    /// Fewer first.
    public static func < (left: ColorDepth, right: ColorDepth) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// A colour as a theme writes it, with what to use where it does not exist.
///
///     #ffb454 | 215 | yellow          bright-blue          none
struct ThemeColor: Hashable, Sendable {
    /// The alternatives in the order of the file.
    var choices: [Color]

    /// Reads one; nil when a part is no colour.
    init?(_ text: String, palette: [String: ThemeColor]) {
        choices = []
        for part in text.split(separator: "|") {
            let name = part.trimmingBlanks.lowercased()
            if let own = palette[name] {
                choices += own.choices
            } else if let color = ThemeColor.color(name) {
                choices.append(color)
            } else {
                return nil
            }
        }
        if choices.isEmpty { return nil }
    }

    /// The colour for a terminal of this depth: the first alternative it has, else the nearest.
    func resolved(_ depth: ColorDepth) -> Color {
        guard depth != .mono else { return .standard }
        if let fitting = choices.first(where: { ThemeColor.depth(of: $0) <= depth }) {
            return fitting
        }
        return ColorReduction.nearest(to: choices[choices.count - 1], depth)
    }

    private static func depth(of color: Color) -> ColorDepth {
        switch color {
        case .standard: .mono
        case .palette(let number): number < 8 ? .eight : number < 16 ? .sixteen : .palette
        case .rgb: .rgb
        }
    }

    private static func color(_ name: String) -> Color? {
        if name == "none" || name == "default" { return .standard }
        if name == "gray" || name == "grey" { return .palette(8) }
        if let index = names.firstIndex(of: name) { return .palette(UInt8(index)) }
        if name.hasPrefix("bright-"), let index = names.firstIndex(of: String(name.dropFirst(7))) {
            return .palette(UInt8(index + 8))
        }
        if name.hasPrefix("#") { return hexadecimal(name.dropFirst()) }
        return UInt8(name).map { .palette($0) }
    }

    private static func hexadecimal(_ digits: Substring) -> Color? {
        let values = digits.compactMap(\.hexDigitValue).map { UInt8($0) }
        guard values.count == digits.count else { return nil }
        switch values.count {
        case 3: return .rgb(values[0] * 17, values[1] * 17, values[2] * 17)
        case 6:
            return .rgb(
                values[0] * 16 + values[1],
                values[2] * 16 + values[3],
                values[4] * 16 + values[5]
            )
        default: return nil
        }
    }

    private static let names = [
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    ]
}
