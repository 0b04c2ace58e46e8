import Canvas
import QRCode

/// Where the code and the words go, for one size of the screen.
struct PairingLayout: Hashable, Sendable {
    let drawing: QRDrawing
    let margin: Int
    let code: Rect
    /// Beside or below the code; nil when there is no room.
    let words: Rect?
    let hasTopLine: Bool
    let hasHelpLine: Bool

    /// Columns that the words need beside the code.
    static let wordsWidth = 38

    /// The first drawing that fits, or the chosen one; nil when none does.
    ///
    /// Small signs are drawn unasked only where the terminal is known to draw them itself: those of a font that
    /// stands in are not read by any phone.
    ///
    /// The screen gives up its top line, then its help line, then the wider margin, before it
    /// gives up the code.
    ///
    /// - Parameters:
    ///   - matrix: The code.
    ///   - size: The screen.
    ///   - drawing: The drawing chosen by hand, if any.
    ///   - isFull: Whether the code is to stand alone.
    ///   - look: Which signs the terminal shows, and which of them it draws itself.
    init?(
        _ matrix: QRMatrix,
        _ size: Size,
        drawing: QRDrawing?,
        isFull: Bool,
        look: Look
    ) {
        let usual: [QRDrawing] =
            look.glyphs.isASCII
            ? [.cells] : look.drawsSextants ? [.halfBlocks, .sextants] : [.halfBlocks]
        for drawing in (drawing.map { [$0] } ?? []) + usual {
            for (margin, chrome) in [(2, 2), (2, 1), (2, 0), (1, 2), (1, 1), (1, 0)] {
                let cells = drawing.size(modules: matrix.side + 2 * margin)
                guard !isFull || chrome == 0, cells.columns <= size.columns,
                    cells.rows + chrome <= size.rows
                else { continue }
                self.init(drawing, margin, cells, chrome, size, isFull: isFull || chrome == 0)
                return
            }
        }
        return nil
    }

    private init(
        _ drawing: QRDrawing,
        _ margin: Int,
        _ cells: Size,
        _ chrome: Int,
        _ size: Size,
        isFull: Bool
    ) {
        self.drawing = drawing
        self.margin = margin
        hasTopLine = chrome == 2
        hasHelpLine = chrome >= 1
        var area = Rect(size)
        if hasTopLine { _ = area.cutTop(1) }
        if hasHelpLine { _ = area.cutBottom(1) }
        if isFull {
            code = area.centred(cells)
            words = nil
        } else if area.columns >= cells.columns + 1 + 4 + PairingLayout.wordsWidth {
            var left = area.cutLeft(cells.columns + 5)
            _ = left.cutLeft(1)
            code = Rect(
                column: left.column,
                row: left.row,
                columns: cells.columns,
                rows: cells.rows
            )
            words = area
        } else {
            code = Rect(
                column: area.centred(cells).column,
                row: area.row,
                columns: cells.columns,
                rows: cells.rows
            )
            _ = area.cutTop(cells.rows + 1)
            words = area.rows >= 3 ? area : nil
        }
    }

    /// The drawings that fit a screen, for choosing by hand.
    static func fitting(_ matrix: QRMatrix, _ size: Size, isASCII: Bool) -> [QRDrawing] {
        QRDrawing.allCases.filter { drawing in
            let cells = drawing.size(modules: matrix.side + 2)
            return cells.columns <= size.columns && cells.rows <= size.rows
                && (!isASCII || drawing == .cells)
        }
    }
}
