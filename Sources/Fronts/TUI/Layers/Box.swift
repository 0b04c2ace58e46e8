import Canvas
import Settings

/// The frame of a box in the middle of the screen; on small screens it fills them.
enum Box {
    /// Draws a frame with a title and what keys do, and returns the inside.
    static func draw(
        _ size: Size,
        title: CleanText,
        foot: CleanText,
        _ state: State,
        _ grid: inout Grid
    ) -> Rect {
        let box = area(size, in: grid.size)
        grid.fill(box, " ", state.look.theme[.dialogNormal])
        drawLines(box, state, &grid)
        let room = max(0, box.columns - 6)
        if room > 0, !title.isEmpty {
            let text: CleanText = " " + title.truncated(to: room) + " "
            let start = Point(column: box.column + 2, row: box.row)
            grid.put(text, at: start, state.look.theme[.dialogTitle])
        }
        if room > 0, !foot.isEmpty, box.rows > 1 {
            let keys: CleanText = state.keyIsRefused ? "not here:  \(foot)" : foot
            let text: CleanText = " " + keys.truncated(to: room) + " "
            let column = max(box.column + 2, box.endColumn - 2 - text.width)
            let start = Point(column: column, row: box.endRow - 1)
            let style: Element = state.keyIsRefused ? .uiWarning : .dialogBorder
            grid.put(text, at: start, state.look.theme[style])
        }
        return box.inset(columns: 2, rows: 1)
    }

    /// Where a box of this size stands.
    static func area(_ size: Size, in screen: Size) -> Rect {
        let isFull = screen.columns < 60 || screen.rows < 16
        return isFull ? Rect(screen) : Rect(screen).centred(size)
    }

    /// The inside of a box of this size.
    static func inside(_ size: Size, in screen: Size) -> Rect {
        area(size, in: screen).inset(columns: 2, rows: 1)
    }

    /// A text in lines that have this many columns.
    static func lines(of text: CleanText, columns: Int, _ style: Style) -> [[Cell]] {
        text.lines.flatMap { line in
            let cells = line.cells(style)
            return Wrap.lines(of: cells, first: max(1, columns), rest: max(1, columns))
                .map { Array(cells[$0]) }
        }
    }

    private static func drawLines(_ box: Rect, _ state: State, _ grid: inout Grid) {
        let glyphs = state.look.glyphs
        let style = state.look.theme[.dialogBorder]
        for row in [box.row, box.endRow - 1] {
            let line = Rect(column: box.column, row: row, columns: box.columns, rows: 1)
            grid.fill(line, glyphs.horizontal, style)
        }
        for column in [box.column, box.endColumn - 1] {
            let line = Rect(column: column, row: box.row, columns: 1, rows: box.rows)
            grid.fill(line, glyphs.vertical, style)
        }
        let corners = [
            (box.column, box.row), (box.endColumn - 1, box.row), (box.column, box.endRow - 1),
            (box.endColumn - 1, box.endRow - 1),
        ]
        for (corner, (column, row)) in zip(glyphs.corners, corners) {
            grid.put(corner, at: Point(column: column, row: row), style)
        }
    }

    /// A line across the inside, joined to the frame.
    static func rule(_ inside: Rect, row: Int, _ state: State, _ grid: inout Grid) {
        let style = state.look.theme[.dialogBorder]
        let line = Rect(column: inside.column - 1, row: row, columns: inside.columns + 2, rows: 1)
        grid.fill(line, state.look.glyphs.horizontal, style)
        let ends = zip(state.look.glyphs.tee, [inside.column - 2, inside.endColumn + 1])
        for (sign, column) in ends { grid.put(sign, at: Point(column: column, row: row), style) }
    }
}
