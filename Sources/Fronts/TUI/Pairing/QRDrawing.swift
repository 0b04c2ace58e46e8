import Canvas
import QRCode

/// How the modules of a QR code become cells.
enum QRDrawing: Int, Hashable, Sendable, CaseIterable {
    /// One module wide, two high: square, the best to scan.
    case halfBlocks
    /// Two wide, three high: small, needs a font with U+1FB00.
    case sextants
    /// Two cells a module, by colour alone: for terminals without any of the signs.
    case cells

    /// What the help line calls it.
    var name: CleanText {
        switch self {
        case .halfBlocks: "half blocks"
        case .sextants: "sextants"
        case .cells: "cells"
        }
    }

    /// Cells that a code with this many modules a side takes, margin included.
    func size(modules: Int) -> Size {
        switch self {
        case .halfBlocks: Size(columns: modules, rows: (modules + 1) / 2)
        case .sextants: Size(columns: (modules + 1) / 2, rows: (modules + 2) / 3)
        case .cells: Size(columns: modules * 2, rows: modules)
        }
    }

    /// Draws a code with its margin; `dark` and `light` are the colours of the modules.
    func draw(
        _ code: QRMatrix,
        margin: Int,
        at corner: Point,
        colors: QRColors,
        in grid: inout Grid
    ) {
        let size = size(modules: code.side + 2 * margin)
        for row in 0..<size.rows {
            for column in 0..<size.columns {
                let point = Point(column: corner.column + column, row: corner.row + row)
                let (text, style) = cell(code, margin, column, row, colors)
                grid.put(text, at: point, style)
            }
        }
    }

    private func cell(
        _ code: QRMatrix,
        _ margin: Int,
        _ column: Int,
        _ row: Int,
        _ colors: QRColors
    ) -> (CleanText, Style) {
        func isInk(_ x: Int, _ y: Int) -> Bool {
            code[x - margin, y - margin] != colors.inkIsLight
        }
        switch self {
        case .halfBlocks:
            let upper = isInk(column, row * 2)
            let lower = isInk(column, row * 2 + 1)
            return (QRDrawing.halves[(upper ? 1 : 0) + (lower ? 2 : 0)], colors.style)
        case .sextants:
            var bits = 0
            for bit in 0..<6 where isInk(column * 2 + bit % 2, row * 3 + bit / 2) {
                bits |= 1 << bit
            }
            return (QRDrawing.sextant(bits), colors.style)
        case .cells:
            return (" ", isInk(column / 2, row) ? colors.style.with(.reverse) : colors.style)
        }
    }

    private static let halves: [CleanText] = [" ", "▀", "▄", "█"]

    /// The sign for six modules, the first bit top left, the second top right.
    ///
    /// U+1FB00 and up leave out the four patterns that had signs already.
    static func sextant(_ bits: Int) -> CleanText {
        switch bits {
        case 0: return " "
        case 21: return "▌"
        case 42: return "▐"
        case 63: return "█"
        default: break
        }
        let index = bits - 1 - (bits > 21 ? 1 : 0) - (bits > 42 ? 1 : 0)
        guard let scalar = Unicode.Scalar(0x1FB00 + UInt32(index)) else { return " " }
        return CleanText(name: String(Character(scalar)))
    }
}

/// The colours of a code's modules; a theme has no say in them.
struct QRColors: Hashable, Sendable {
    /// Foreground draws the ink, background the rest.
    let style: Style
    /// Whether the ink draws the light modules.
    let inkIsLight: Bool

    /// Colours 16 and 231 of the cube, which no terminal theme remaps.
    ///
    /// Without a palette the terminal's own two, light on dark unless `isLight`. `inverted` turns
    /// either round.
    init(hasPalette: Bool, isLight: Bool, inverted: Bool) {
        if hasPalette {
            style = Style(foreground: .palette(16), background: .palette(231))
            inkIsLight = inverted
        } else {
            style = .plain
            inkIsLight = isLight == inverted
        }
    }
}
