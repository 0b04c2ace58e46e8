public import Canvas
public import QRCode

/// A code in lines of text, for a terminal that is not painted but written to.
public enum PrintedCode {
    /// The code in the best drawing that is on the screen as a whole, with a line to spare; nil when none is.
    ///
    /// - Parameters:
    ///   - code: The code.
    ///   - size: The terminal's size; nil where nothing cuts it off, such as in a file.
    ///   - drawsSextants: Whether the terminal draws the small signs itself.
    /// - Returns: Lines to be written dark on light.
    public static func lines(
        _ code: QRMatrix,
        in size: Size?,
        drawsSextants: Bool
    ) -> [CleanText]? {
        let drawings: [QRDrawing] = drawsSextants ? [.halfBlocks, .sextants] : [.halfBlocks]
        for drawing in drawings {
            for margin in [2, 1] {
                let cells = drawing.size(modules: code.side + 2 * margin)
                guard let size else { return lines(code, drawing, margin, cells) }
                if cells.columns <= size.columns, cells.rows < size.rows {
                    return lines(code, drawing, margin, cells)
                }
            }
        }
        return nil
    }

    /// The smallest terminal that shows the code in the drawing that every font has.
    public static func needed(_ code: QRMatrix) -> Size {
        let cells = QRDrawing.halfBlocks.size(modules: code.side + 2)
        return Size(columns: cells.columns, rows: cells.rows + 1)
    }

    private static func lines(
        _ code: QRMatrix,
        _ drawing: QRDrawing,
        _ margin: Int,
        _ cells: Size
    ) -> [CleanText] {
        var grid = Grid(size: cells)
        drawing.draw(
            code,
            margin: margin,
            at: Point(column: 0, row: 0),
            colors: QRColors(hasPalette: true, isLight: false, inverted: false),
            in: &grid
        )
        return (0..<cells.rows).map { row in
            CleanText(body: String(grid.row(row).map(\.cluster.character)))
        }
    }
}
