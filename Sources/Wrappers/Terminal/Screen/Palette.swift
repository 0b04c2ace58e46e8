import CNcurses
import Canvas

/// Colour pairs, allocated when they are first needed.
struct Palette {
    /// Foreground and background of each pair, from pair 1 on.
    private var pairs: [(foreground: Int32, background: Int32)] = []
    let colors: Int32
    private let limit: Int32

    init() {
        colors = has_colors() ? martlet_colors() : 0
        limit = min(martlet_color_pairs(), 32_000)
    }

    /// What ncurses is told for a style.
    mutating func attributes(of style: Style) -> (attributes: attr_t, pair: Int32) {
        var value: UInt32 = 0
        if style.attributes.contains(.bold) { value |= bit(13) }
        if style.attributes.contains(.dim) { value |= bit(12) }
        if style.attributes.contains(.italic) { value |= bit(23) }
        if style.attributes.contains(.underline) { value |= bit(9) }
        if style.attributes.contains(.reverse) { value |= bit(10) }
        if style.attributes.contains(.blink) { value |= bit(11) }
        let foreground = number(style.foreground)
        if colors == 8, case .palette(let number) = style.foreground, (8...15).contains(number) {
            value |= bit(13)
        }
        return (attr_t(value), pair(foreground, number(style.background)))
    }

    /// ncurses keeps attributes above the character's eight bits: `NCURSES_BITS(1, n)`.
    private func bit(_ shift: UInt32) -> UInt32 { 1 << (shift + 8) }

    private func number(_ color: Color) -> Int32 {
        switch color {
        case .standard: -1
        case .rgb(let red, let green, let blue): isDirect ? direct(red, green, blue) : -1
        case .palette(let number) where isDirect && number >= 8: direct(number)
        case .palette(let number):
            if colors >= 256 || Int32(number) < colors {
                Int32(number)
            } else {
                colors >= 8 && number < 16 ? Int32(number % 8) : -1
            }
        }
    }

    /// Whether a colour's number is its red, green and blue, as with `xterm-direct`.
    private var isDirect: Bool { colors > 256 }

    /// The first eight numbers stay the person's own colours: true black is a shade beside them.
    private func direct(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int32 {
        max(8, Int32(red) << 16 | Int32(green) << 8 | Int32(blue))
    }

    /// A number of the palette as xterm has it: bright colours, cube, greys.
    private func direct(_ number: UInt8) -> Int32 {
        if number < 16 {
            func full(_ bit: UInt8) -> UInt8 { number & bit == 0 ? 92 : 255 }
            return direct(full(1), full(2), full(4))
        }
        if number >= 232 {
            let grey = 8 + (number - 232) * 10
            return direct(grey, grey, grey)
        }
        func step(_ value: UInt8) -> UInt8 { value == 0 ? 0 : 55 + value * 40 }
        let cube = number - 16
        return direct(step(cube / 36), step(cube / 6 % 6), step(cube % 6))
    }

    private mutating func pair(_ foreground: Int32, _ background: Int32) -> Int32 {
        guard colors > 0, foreground >= 0 || background >= 0 else { return 0 }
        let known = pairs.firstIndex { $0.foreground == foreground && $0.background == background }
        if let known { return Int32(known) + 1 }
        let next = Int32(pairs.count) + 1
        guard next < limit, init_extended_pair(next, foreground, background) == OK else { return 0 }
        pairs.append((foreground, background))
        return next
    }
}
