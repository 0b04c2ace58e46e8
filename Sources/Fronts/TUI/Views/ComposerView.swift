import Canvas
import Model
import Settings

/// The text being written, with the cursor in it.
enum ComposerView {
    static func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        let theme = state.look.theme
        let layout = state.composerLayout
        grid.fill(area, " ", theme[.composerNormal])
        let isWriting = state.focus == .composer
        grid.put(
            isWriting ? ">" : state.look.glyphs.bullet,
            at: Point(column: area.column, row: area.row),
            theme[isWriting ? .composerPrompt : .composerPlaceholder]
        )
        for row in 0..<area.rows {
            let line = state.composerTop + row
            guard layout.lines.indices.contains(line) else { break }
            grid.put(
                layout.clusters[layout.lines[line]].map { Cell($0, theme[.composerNormal]) },
                at: Point(column: area.column + 2, row: area.row + row),
                end: area.endColumn
            )
        }
        if state.layout.status == nil, let notice = state.notices.current,
            state.account.composer.isEmpty
        {
            grid.put(
                (notice.lines.first ?? "").truncated(to: area.columns - 2),
                at: Point(column: area.column + 2, row: area.row),
                theme[.uiWarning]
            )
        }
        guard isWriting else { return }
        let column = state.look.ordersText ? layout.cursorReadingColumn : layout.cursorColumn
        grid.cursor = Point(
            column: min(area.column + 2 + column, area.endColumn - 1),
            row: area.row + layout.cursorLine - state.composerTop
        )
    }
}
