import Canvas
import Model
import Settings

/// The line above the composer: whose chat it is, and where in it the screen stands.
enum StatusLine {
    static func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        let theme = state.look.theme
        grid.fill(area, " ", theme[.statusNormal])
        var right = area.endColumn - 1
        for (text, element) in flags(state, area.columns) {
            grid.putRight(text, endingAt: right, row: area.row, onBar(theme[element], theme))
            right -= text.width + 2
        }
        let start = Point(column: area.column + 1, row: area.row)
        if let notice = state.notice {
            grid.put(
                notice.text.lines[0].truncated(to: right - start.column),
                at: start,
                onBar(theme[.uiWarning], theme),
                end: right
            )
            return
        }
        if case .stopped(let reason) = state.connection {
            let text: CleanText = Words.sentence(reason) + ": " + Words.remedy(reason)
            grid.put(
                text.truncated(to: right - start.column),
                at: start,
                onBar(theme[.uiError], theme),
                end: right
            )
            return
        }
        guard let pane = state.pane else { return }
        let name = state.chats.name(of: pane.chat)
        let column = grid.put(
            name.truncated(to: right - start.column),
            at: start,
            theme[.statusName],
            end: right
        )
        guard area.columns >= 100, let phone = state.chats.row(pane.chat)?.chat.phone else {
            return
        }
        let number = Names.number(phone.user)
        if number != name, column + 3 + number.width <= right {
            grid.put(
                number,
                at: Point(column: column + 3, row: area.row),
                theme[.statusNormal]
            )
        }
    }

    /// From the right edge inwards.
    private static func flags(_ state: State, _ columns: Int) -> [(CleanText, Element)] {
        guard let pane = state.pane, !pane.visible.isEmpty else { return [] }
        let down = state.look.glyphs.down
        var flags: [(CleanText, Element)] = []
        if pane.showsEnd {
            flags.append((down + (columns >= 100 ? " at end" : " end"), .statusFlags))
        } else if pane.newBelow > 0 {
            flags.append((down + " \(pane.newBelow) new", .uiWarning))
        } else {
            flags.append((down + " more", .statusFlags))
        }
        if state.focus == .messages { flags.append(("selecting", .statusFlags)) }
        let lines = state.composerLayout.lines.count
        if let rows = state.layout.composer?.rows, lines > rows {
            flags.append(
                ("line \(state.composerLayout.cursorLine + 1) of \(lines)", .statusFlags)
            )
        }
        return flags
    }

    private static func onBar(_ style: Style, _ theme: Theme) -> Style {
        var style = style.on(theme[.statusNormal].background)
        style.attributes.formUnion(theme[.statusNormal].attributes)
        return style
    }
}
