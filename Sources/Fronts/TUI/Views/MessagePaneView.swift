import Canvas
import Model
import Settings

/// The open chat's messages, as the arranger laid them out.
enum MessagePaneView {
    static func draw(_ state: State, _ area: Rect, _ grid: inout Grid) {
        grid.fill(area, " ", state.look.theme[.uiDefault])
        guard let pane = state.account.pane, let metrics = state.paneMetrics else {
            drawHint(state, "no chat is open", area, &grid)
            return
        }
        if pane.visible.isEmpty, pane.isLoaded {
            drawHint(state, "no messages yet", area, &grid)
        }
        let first = area.endRow - pane.visible.count
        for (offset, line) in pane.visible.enumerated()
        where pane.messages.indices.contains(line.index) {
            let row = Rect(
                column: area.column,
                row: first + offset,
                columns: area.columns,
                rows: 1
            )
            draw(line, pane.messages[line.index], state, metrics, row, &grid)
            if pane.selected == line.place.row { markSelected(line, state, metrics, row, &grid) }
        }
    }

    private static func draw(
        _ line: PaneLine,
        _ message: Message,
        _ state: State,
        _ metrics: PaneMetrics,
        _ row: Rect,
        _ grid: inout Grid
    ) {
        let theme = state.look.theme
        let start = Point(column: row.column + metrics.margin, row: row.row)
        switch line.kind {
        case .blank: break
        case .day(let text): rule(text, theme[.messageDay], state, row, &grid)
        case .unread(let count):
            rule("\(count) unread", theme[.messageUnreadLine], state, row, &grid)
        case .header: header(message, state, metrics, start, row, &grid)
        case .body(let text, let isFirst, _):
            let isSystem = message.content.isSystem
            let indent = isSystem ? max(0, (metrics.textWidth - text.cells.width) / 2) : 0
            grid.put(
                text.cells,
                at: Point(column: start.column + indent, row: start.row),
                end: row.endColumn
            )
            let isSelected = state.account.pane?.selected == message.row
            if isFirst, !isSystem,
                metrics.times == .edge || metrics.times == .selected && isSelected
            {
                time(message, state, metrics, row, &grid)
            }
        }
    }

    /// A text in the middle of a line across the pane.
    private static func rule(
        _ text: CleanText,
        _ style: Style,
        _ state: State,
        _ row: Rect,
        _ grid: inout Grid
    ) {
        grid.fill(row, state.look.glyphs.horizontal, style)
        let shown: CleanText = " " + text.truncated(to: max(0, row.columns - 2)) + " "
        let column = row.column + max(0, (row.columns - shown.width) / 2)
        grid.put(shown, at: Point(column: column, row: row.row), style, end: row.endColumn)
    }

    private static func header(
        _ message: Message,
        _ state: State,
        _ metrics: PaneMetrics,
        _ start: Point,
        _ row: Rect,
        _ grid: inout Grid
    ) {
        let theme = state.look.theme
        let name: CleanText = message.isFromMe ? "You" : sender(message, state)
        var style = theme[message.isFromMe ? .messageOwnName : .messageName]
        if message.chat.isGroup, !message.isFromMe, !theme.isMono {
            style.foreground = theme.sender(stableHash(message.sender.user))
        }
        let room = metrics.times == .header ? metrics.timeWidth + 5 : 0
        var column = grid.put(
            name.truncated(to: metrics.textWidth - room),
            at: start,
            style,
            end: row.endColumn
        )
        guard metrics.times == .header else { return }
        column = grid.put(
            state.dates.time(message.time),
            at: Point(column: column + 2, row: row.row),
            theme[.messageTime],
            end: row.endColumn
        )
        if let sign = StateSign(message.state, state.look) {
            grid.put(sign.text, at: Point(column: column + 1, row: row.row), sign.style)
        }
    }

    /// What whoever wrote a message is called above it.
    static func sender(_ message: Message, _ state: State) -> CleanText {
        state.account.name(of: message.chat.isGroup ? message.sender : message.chat)
    }

    /// Time and state at the right edge.
    private static func time(
        _ message: Message,
        _ state: State,
        _ metrics: PaneMetrics,
        _ row: Rect,
        _ grid: inout Grid
    ) {
        let end = row.column + metrics.timesEnd
        var column = end - (message.isFromMe ? 3 : 0) - metrics.timeWidth
        let time = state.dates.time(message.time).padded(to: metrics.timeWidth, right: true)
        column = grid.put(
            time,
            at: Point(column: column, row: row.row),
            state.look.theme[.messageTime]
        )
        if let sign = StateSign(message.state, state.look) {
            grid.put(sign.text, at: Point(column: column + 1, row: row.row), sign.style)
        }
    }

    private static func markSelected(
        _ line: PaneLine,
        _ state: State,
        _ metrics: PaneMetrics,
        _ row: Rect,
        _ grid: inout Grid
    ) {
        guard case .body(_, let isFirst, _) = line.kind else { return }
        let selected = state.look.theme[.messageSelected]
        grid.restyle(row) { style in
            if selected.background != .standard { style.background = selected.background }
            style.attributes.formUnion(selected.attributes)
        }
        if metrics.margin > 0 {
            grid.put(
                state.look.glyphs.selectMark,
                at: Point(column: row.column, row: row.row),
                state.look.theme[.uiBorderFocused].on(selected.background)
            )
        }
        if isFirst { grid.cursor = Point(column: row.column, row: row.row) }
    }

    private static func drawHint(
        _ state: State,
        _ text: CleanText,
        _ area: Rect,
        _ grid: inout Grid
    ) {
        let place = area.centred(Size(columns: text.width, rows: 1))
        grid.put(
            text,
            at: Point(column: place.column, row: place.row),
            state.look.theme[.uiHint],
            end: area.endColumn
        )
    }

    /// The same number for the same person in every run.
    private static func stableHash(_ text: String) -> Int {
        var hash: UInt32 = 2_166_136_261
        for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return Int(hash >> 4)
    }
}
