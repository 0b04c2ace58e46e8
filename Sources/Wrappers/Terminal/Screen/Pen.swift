import CNcurses
import Canvas

/// Turns cells into what ncurses takes.
struct Pen {
    private var palette = Palette()
    private let drawsFlags: Bool
    /// The last style and what it is for ncurses: neighbours mostly share it.
    private var style = Style.plain
    private var attributes: attr_t = 0
    private var pair: Int32 = 0

    init(drawsFlags: Bool) { self.drawsFlags = drawsFlags }

    /// How many colours the terminal has; 0 for none.
    var colors: Int32 { palette.colors }

    /// The cells for ncurses, in the same columns.
    mutating func draw(_ cells: ArraySlice<Cell>) -> [cchar_t] {
        var drawn: [cchar_t] = []
        drawn.reserveCapacity(cells.count)
        for cell in cells where !cell.isContinuation {
            if cell.style != style { change(to: cell.style) }
            if let scalar = cell.cluster.scalar, isPlain(scalar, cell.cluster.width) {
                drawn.append(martlet_cell_of(wchar_t(scalar.value), attributes, pair))
                continue
            }
            for piece in Pieces.of(cell.cluster, drawsFlags: drawsFlags) {
                unsafe drawn.append(martlet_cell(piece + [0], attributes, pair))
            }
        }
        return drawn
    }

    private mutating func change(to style: Style) {
        self.style = style
        (attributes, pair) = palette.attributes(of: style)
    }

    /// Whether the C library counts a code point as we do, so that it is drawn as it is.
    private func isPlain(_ scalar: Unicode.Scalar, _ width: Int) -> Bool {
        if scalar.isASCII { return true }
        return !Pieces.isRegional(scalar) && Int(wcwidth(wchar_t(scalar.value))) == width
    }
}
