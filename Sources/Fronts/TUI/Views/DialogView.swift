import Canvas
import Model
import Settings

/// Boxes above everything else.
enum DialogView {
    static func draw(_ dialog: Dialog, _ state: State, _ grid: inout Grid) {
        grid.cursor = nil
        switch dialog {
        case .help(let top): HelpView.draw(state, top: top, &grid)
        case .quit(let chosen): drawQuit(chosen, state, &grid)
        }
    }

    /// Draws a frame with a title and what keys do, and returns the inside.
    static func frame(
        _ size: Size,
        title: CleanText,
        foot: CleanText,
        _ state: State,
        _ grid: inout Grid
    ) -> Rect {
        let theme = state.look.theme
        let glyphs = state.look.glyphs
        let isFull = grid.size.columns < 60 || grid.size.rows < 16
        let box = isFull ? grid.bounds : grid.bounds.centred(size)
        let style = theme[.dialogBorder]
        grid.fill(box, " ", theme[.dialogNormal])
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
        let room = max(0, box.columns - 6)
        if room > 0, !title.isEmpty {
            let text: CleanText = " " + title.truncated(to: room) + " "
            grid.put(text, at: Point(column: box.column + 2, row: box.row), theme[.dialogTitle])
        }
        if room > 0, !foot.isEmpty, box.rows > 1 {
            let text: CleanText = " " + foot.truncated(to: room) + " "
            let column = max(box.column + 2, box.endColumn - 2 - text.width)
            grid.put(text, at: Point(column: column, row: box.endRow - 1), style)
        }
        return box.inset(columns: 2, rows: 1)
    }

    private static func drawQuit(_ chosen: Int, _ state: State, _ grid: inout Grid) {
        let theme = state.look.theme
        let count = state.queuedCount
        let question: CleanText =
            count == 1
            ? "1 message is not sent yet." : "\(count) messages are not sent yet."
        let area = frame(
            Size(columns: 52, rows: 7),
            title: "Quit",
            foot: "Tab choose  Enter do  Esc stay",
            state,
            &grid
        )
        let text = count > 0 ? question : "Quit martlet?"
        grid.put(
            text.truncated(to: area.columns),
            at: Point(column: area.column, row: area.row + min(1, max(0, area.rows - 3))),
            theme[.dialogNormal]
        )
        if count > 0, area.rows >= 4 {
            grid.put(
                CleanText("They go out at the next start.").truncated(to: area.columns),
                at: Point(column: area.column, row: area.row + 2),
                theme[.uiHint]
            )
        }
        var column = area.column
        for (index, label) in [CleanText("Stay"), "Quit anyway"].enumerated() {
            let style = theme[index == chosen ? .dialogButtonFocused : .dialogButton]
            column = grid.put(
                "  " + label + "  ",
                at: Point(column: column, row: area.endRow - 1),
                style,
                end: area.endColumn
            )
            column += 2
        }
    }
}
