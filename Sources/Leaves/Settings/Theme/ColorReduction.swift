public import Canvas

/// Finds the nearest colour that a terminal has.
public enum ColorReduction {
    /// The nearest colour at this depth.
    ///
    /// RGB goes to the cube and the grey ramp, which no terminal theme remaps; at 16 or 8 colours
    /// to the named one nearest by the usual values. What is not black never becomes black: greys, of which eight
    /// colours have none, take the terminal's own colour, which can be read on its background.
    public static func nearest(to color: Color, _ depth: ColorDepth) -> Color {
        switch (color, depth) {
        case (_, .mono): return .standard
        case (_, .rgb), (.standard, _): return color
        case (.rgb(let red, let green, let blue), .palette):
            return .palette(cube(Int(red), Int(green), Int(blue)))
        case (.palette(let number), .palette): return .palette(number)
        case (.palette(let number), .sixteen) where number < 16: return color
        case (.palette(8), .eight): return .standard
        case (.palette(let number), .eight) where number < 16: return .palette(number % 8)
        default:
            let (red, green, blue) = components(of: color)
            let number = named(red, green, blue, count: depth == .eight ? 8 : 16)
            if number == 0, max(red, green, blue) >= 64 { return .standard }
            return .palette(number)
        }
    }

    /// Red, green and blue of a colour, as xterm has them by default.
    public static func components(of color: Color) -> (Int, Int, Int) {
        switch color {
        case .standard: return (0, 0, 0)
        case .rgb(let red, let green, let blue): return (Int(red), Int(green), Int(blue))
        case .palette(let number):
            let value = Int(number)
            if value < 16 { return classic[value] }
            if value >= 232 {
                let grey = 8 + (value - 232) * 10
                return (grey, grey, grey)
            }
            let cube = value - 16
            return (steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
        }
    }

    private static func cube(_ red: Int, _ green: Int, _ blue: Int) -> UInt8 {
        var best = (distance: Int.max, number: 16)
        for number in 16...255 {
            let (r, g, b) = components(of: .palette(UInt8(number)))
            let away = distance(r - red, g - green, b - blue)
            if away < best.distance { best = (away, number) }
        }
        return UInt8(best.number)
    }

    private static func named(_ red: Int, _ green: Int, _ blue: Int, count: Int) -> UInt8 {
        var best = (distance: Int.max, number: 0)
        for number in 0..<count {
            let (r, g, b) = classic[number]
            let away = distance(r - red, g - green, b - blue)
            if away < best.distance { best = (away, number) }
        }
        return UInt8(best.number)
    }

    /// Weighted as the eye weighs the three.
    private static func distance(_ red: Int, _ green: Int, _ blue: Int) -> Int {
        3 * red * red + 6 * green * green + 2 * blue * blue
    }

    private static let steps = [0, 95, 135, 175, 215, 255]
    private static let classic = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205),
        (0, 205, 205), (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0),
        (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
    ]
}
