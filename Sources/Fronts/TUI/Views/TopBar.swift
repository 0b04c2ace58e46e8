import Canvas
import Commands
import Model
import Settings

/// The first line: who, and how the account stands.
enum TopBar {
    static func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        let theme = state.look.theme
        grid.fill(area, " ", theme[.topNormal])
        if state.layout.isOnePane {
            drawNarrow(state, area, &grid)
        } else {
            drawWide(state, area, &grid)
        }
    }

    private static func drawWide(_ state: State, _ area: Rect, _ grid: inout Grid) {
        let theme = state.look.theme
        var right = area.endColumn - 1
        for (text, element) in rightParts(state, area.columns) {
            let start = right - text.width
            // What stands furthest left goes first; the connection always stays.
            guard
                start > 12 || element == .topProblem
                    || element == ConnectionWords(state).element
            else { break }
            grid.put(text, at: Point(column: max(1, start), row: area.row), theme[element])
            right = start - 2
        }
        var column = grid.put(
            "martlet",
            at: Point(column: 1, row: area.row),
            theme[.topName],
            end: right
        )
        for part in leftParts(state, area.columns) where column + 2 + part.width <= right {
            column = grid.put(part, at: Point(column: column + 2, row: area.row), theme[.topNormal])
        }
    }

    /// From the right edge inwards.
    private static func rightParts(_ state: State, _ columns: Int) -> [(CleanText, Element)] {
        let connection = ConnectionWords(state)
        var parts: [(CleanText, Element)] = []
        if state.look.showsClock {
            parts.append((state.dates.clock(state.now, withDay: columns >= 100), .topClock))
        }
        parts.append((connection.text, connection.element))
        if state.account.status.storageFault != nil {
            parts.append((state.look.glyphs.problem + " cannot store", .topProblem))
        }
        let queued = state.account.status.queued
        if queued > 0 {
            parts.append(("\(queued) queued", .topQueue))
        }
        if let port = state.listener?.port { parts.append(("API \(port) on", .topOnline)) }
        return parts
    }

    private static func leftParts(_ state: State, _ columns: Int) -> [CleanText] {
        var parts: [CleanText] = []
        if state.layout.mergesStatus, let pane = state.account.pane {
            parts.append(state.account.name(of: pane.chat))
        } else if let jid = state.account.status.jid {
            parts.append(Names.name(of: jid))
        }
        let name = state.account.name
        if name != StandardAccount.name || !state.others.isEmpty, columns >= 80 {
            parts.append("(\(CleanText(name: String(name.prefix(20)))))")
        }
        return parts
    }

    private static func drawNarrow(_ state: State, _ area: Rect, _ grid: inout Grid) {
        let theme = state.look.theme
        let glyphs = state.look.glyphs
        let connection = ConnectionWords(state)
        let isList = state.focus == .list
        grid.put(
            connection.sign,
            at: Point(column: area.endColumn - 1, row: area.row),
            theme[connection.element]
        )
        var right = area.endColumn - 2
        if state.account.status.storageFault != nil {
            grid.putRight("cannot store", endingAt: right, row: area.row, theme[.topProblem])
            right -= 13
        }
        let unread = state.account.chats.unreadChats
        if unread > 0 {
            let text: CleanText = isList ? "\(unread) unread" : glyphs.mail + " \(unread)"
            grid.putRight(text, endingAt: right, row: area.row, theme[.topNormal])
            right -= text.width + 1
        }
        let isOnline =
            state.account.status.connection == .online && state.account.status.backlog == 0
        if !isOnline, isList, right - connection.word.width > 9 {
            grid.putRight(connection.word, endingAt: right, row: area.row, theme[.topNormal])
            right -= connection.word.width + 1
        }
        let back = glyphs.back + " "
        let name =
            isList
            ? "martlet"
            : back
                + (state.account.pane.map {
                    state.account.name(of: $0.chat, in: right - back.width)
                } ?? "")
        let start = Point(column: 0, row: area.row)
        grid.put(name.truncated(to: right), at: start, theme[.topName], end: right)
    }
}
