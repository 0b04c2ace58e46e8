import Canvas
import Model
import Settings

/// The text being written, with the cursor in it.
enum ComposerView {
    static func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        let theme = state.look.theme
        let layout = state.composerLayout
        grid.fill(area, " ", theme[.composerNormal])
        grid.put(">", at: Point(column: area.column, row: area.row), theme[.composerPrompt])
        for row in 0..<area.rows {
            let line = state.composerTop + row
            guard layout.lines.indices.contains(line) else { break }
            grid.put(
                layout.clusters[layout.lines[line]].lazy.map { Cell($0, theme[.composerNormal]) },
                at: Point(column: area.column + 2, row: area.row + row),
                end: area.endColumn
            )
        }
        if state.layout.status == nil, let notice = state.notice, state.composer.isEmpty {
            grid.put(
                notice.text.lines[0].truncated(to: area.columns - 2),
                at: Point(column: area.column + 2, row: area.row),
                theme[.uiWarning]
            )
        }
        guard state.focus == .composer else { return }
        grid.cursor = Point(
            column: min(area.column + 2 + layout.cursorColumn, area.endColumn - 1),
            row: area.row + layout.cursorLine - state.composerTop
        )
    }
}
