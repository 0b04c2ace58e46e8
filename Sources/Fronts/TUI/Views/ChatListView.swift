import Canvas
import Model
import Settings

/// The chats: a flag, the name, unread count or time, and with two lines a preview.
enum ChatListView {
    static func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        let chats = state.account.chats
        let lines = state.layout.listLines
        let opened = state.account.pane.flatMap { chats.index(of: $0.chat) }
        grid.fill(area, " ", state.look.theme[.listNormal])
        for slot in 0..<(area.rows / lines) {
            let position = chats.top + slot
            guard position < chats.order.count else { break }
            let index = chats.order[position]
            let isCursor = state.focus == .list && index == chats.cursor
            let isOpen = index == opened && !state.layout.isOnePane
            let row = Rect(
                column: area.column,
                row: area.row + slot * lines,
                columns: area.columns,
                rows: lines
            )
            let base = base(isCursor: isCursor, isOpen: isOpen, state.look.theme)
            if isCursor || isOpen { grid.fill(row, " ", base) }
            drawRow(state, chats.rows[index], row, base, &grid)
            if isOpen { drawMark(row, state, base, &grid) }
            if isCursor { grid.cursor = Point(column: row.column, row: row.row) }
        }
        if chats.order.isEmpty { drawEmpty(state, area, &grid) }
    }

    private static func base(isCursor: Bool, isOpen: Bool, _ theme: Theme) -> Style {
        if isCursor { return theme[.listSelected] }
        return theme[isOpen ? .listSelectedUnfocused : .listNormal]
    }

    /// The open chat has a sign as well as a colour: the cursor may stand elsewhere.
    private static func drawMark(_ row: Rect, _ state: State, _ base: Style, _ grid: inout Grid) {
        let style = merged(state.look.theme[.uiBorderFocused], base)
        for line in 0..<row.rows {
            let place = Point(column: row.column + 1, row: row.row + line)
            grid.put(state.look.glyphs.openMark, at: place, style)
        }
    }

    private static func drawRow(
        _ state: State,
        _ chat: ChatRow,
        _ row: Rect,
        _ base: Style,
        _ grid: inout Grid
    ) {
        let theme = state.look.theme
        let end = row.endColumn - 1
        let draft = state.account.chats.drafts[chat.chat.jid]
        if draft != nil {
            grid.put(
                state.look.glyphs.draft,
                at: Point(column: row.column, row: row.row),
                merged(theme[.listDraft], base)
            )
        }
        let count = chat.chat.unreadCount
        let time = state.dates.short(chat.chat.lastActivity, now: state.now)
        let badge: CleanText = count > 99_999 ? "99999" : count > 0 ? "\(count)" : .empty
        let badgeRow = row.rows > 1 ? row.row + 1 : row.row
        let top = row.rows > 1 || count == 0 ? time : badge
        let topStyle = row.rows > 1 || count == 0 ? theme[.listTime] : theme[.listCount]
        grid.putRight(top, endingAt: end, row: row.row, merged(topStyle, base))
        let nameStyle = merged(theme[count > 0 ? .listUnread : .listName], base)
        let nameEnd = end - top.width - (top.isEmpty ? 0 : 1)
        grid.put(
            chat.name(in: nameEnd - row.column - 2),
            at: Point(column: row.column + 2, row: row.row),
            nameStyle,
            end: nameEnd
        )
        guard row.rows > 1 else { return }
        if count > 0 {
            grid.putRight(badge, endingAt: end, row: badgeRow, merged(theme[.listCount], base))
        }
        let room = end - row.column - 2 - (count > 0 ? badge.width + 1 : 0)
        let (text, element) = preview(state, chat, draft)
        grid.put(
            text.truncated(to: room),
            at: Point(column: row.column + 2, row: badgeRow),
            merged(theme[element], base)
        )
    }

    private static func preview(
        _ state: State,
        _ chat: ChatRow,
        _ draft: Draft?
    ) -> (CleanText, Element) {
        if let draft {
            let text = CleanText(name: String((draft.before + draft.after).prefix(80)))
            return ("Draft: \(text)", .listDraft)
        }
        guard let last = chat.chat.lastMessage else { return (chat.preview, .listPreview) }
        if last.isFromMe, let state = StateSign(last.state, state.look) {
            return (state.text + " " + chat.preview, .listPreview)
        }
        if chat.chat.jid.isGroup, !last.content.isSystem {
            return ("\(state.account.name(of: last.sender)): \(chat.preview)", .listPreview)
        }
        return (chat.preview, .listPreview)
    }

    /// A part's own colour on the row's background, with the row's attributes.
    private static func merged(_ part: Style, _ base: Style) -> Style {
        var style = part.with(base.attributes)
        if base.background != .standard { style.background = base.background }
        return style
    }

    private static func drawEmpty(_ state: State, _ area: Rect, _ grid: inout Grid) {
        let hint = state.look.theme[.uiHint]
        grid.put(
            "no chats yet",
            at: Point(column: area.column + 2, row: area.row),
            hint,
            end: area.endColumn
        )
    }
}
