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
        let room = right - start.column
        if let (text, element) = saying(state) {
            let style = onBar(theme[element], theme)
            grid.put(fitted(text, room, state), at: start, style, end: right)
            return
        }
        guard let pane = state.account.pane else { return }
        let name = state.account.name(of: pane.chat)
        let column = grid.put(
            state.account.name(of: pane.chat, in: right - start.column),
            at: start,
            theme[.statusName],
            end: right
        )
        guard area.columns >= 100, let phone = state.account.chats.row(pane.chat)?.chat.phone else {
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

    /// What is to be said in place of the chat's name: a notice, or what keeps the account from working.
    private static func saying(_ state: State) -> (CleanText, Element)? {
        if let notice = state.notices.current { return (notice, .uiWarning) }
        return standing(state).map { ($0, .uiError) }
    }

    /// What keeps the account from working; nil when nothing does.
    static func standing(_ state: State) -> CleanText? {
        let status = state.account.status
        if state.account.isGone { return Words.withoutAccount(state) }
        if let fault = status.storageFault {
            return "cannot store: \(CleanText(name: String(fault.prefix(200))))"
        }
        if case .stopped(let reason) = status.connection {
            return Words.sentence(reason) + ": " + Words.remedy(reason)
        }
        if state.lacksHost { return Words.withoutHost }
        if let fault = state.keepFault { return fault }
        guard state.account.isRead else {
            guard case .waiting(_, let reason) = status.connection else { return nil }
            return CleanText(name: String(reason.prefix(200)))
        }
        return state.account.isLinked ? nil : "not linked: F5 links this device"
    }

    /// A text for one line: where it does not fit, with the key that shows all of it.
    private static func fitted(_ text: CleanText, _ room: Int, _ state: State) -> CleanText {
        let line = text.lines.first ?? .empty
        guard line.width > room || line != text,
            let key = state.keys.label(of: .notices, state.look.glyphs)
        else { return line.truncated(to: room) }
        let rest: CleanText = " \(key) shows all"
        guard room > 2 * rest.width else { return line.truncated(to: room) }
        let end: CleanText = line.width + rest.width > room ? .empty : "…"
        return line.truncated(to: room - rest.width) + end + rest
    }

    /// From the right edge inwards.
    private static func flags(_ state: State, _ columns: Int) -> [(CleanText, Element)] {
        if state.focus == .list {
            guard let aimed = state.aimedChat, aimed != state.account.pane?.chat, columns >= 60
            else {
                return [("choosing a chat", .statusFlags)]
            }
            let name = state.account.name(of: aimed, in: columns / 3)
            return [("choosing a chat; text is for \(name)", .statusFlags)]
        }
        guard let pane = state.account.pane, !pane.visible.isEmpty else { return [] }
        let down = state.look.glyphs.down
        var flags: [(CleanText, Element)] = []
        if pane.showsEnd {
            flags.append((down + (columns >= 100 ? " at end" : " end"), .statusFlags))
        } else if pane.newBelow > 0 {
            flags.append((down + " \(pane.newBelow) new", .uiWarning))
        } else {
            flags.append((down + " more", .statusFlags))
        }
        if state.focus == .messages { flags.append(("a message is selected", .statusFlags)) }
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
