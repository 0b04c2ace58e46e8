import Canvas
import Model

extension State {
    /// Lays out everything for the present size.
    mutating func arrange() {
        let composer = account.composer
        var made: [Int: ComposerLayout] = [:]
        layout = Layout(
            size: size,
            look: look,
            showsList: focus == .list,
            hasChat: account.pane != nil,
            composerFocused: focus == .composer
        ) { width in
            let layout = composerLayout.updated(composer, width: width)
            made[width] = layout
            return layout.lines.count
        }
        if let area = layout.composer {
            let width = max(1, area.columns - 2)
            composerLayout = made[width] ?? composerLayout.updated(composer, width: width)
            let last = composerLayout.cursorLine
            composerTop = min(max(composerTop, last - area.rows + 1), last)
            composerTop = max(0, min(composerTop, composerLayout.lines.count - area.rows))
        }
        arrangePane()
        scrollList()
    }

    private mutating func arrangePane() {
        guard let arranger, var pane = account.pane else { return }
        account.pane = nil
        let wasSeen = pane.showsSelected
        arranger.settle(&pane)
        if wasSeen, !pane.showsSelected, let index = pane.selected.flatMap({ pane.index(of: $0) }) {
            arranger.hold(&pane, index: index)
        }
        if !pane.isPlaced, let mark = pane.unreadMark, let index = pane.index(of: mark.row) {
            pane.isPlaced = true
            arranger.place(&pane, unreadAt: index)
            arranger.arrange(&pane)
        }
        account.pane = pane
    }

    /// What arranges the pane's lines; nil when no pane is on the screen.
    var arranger: Arranger? {
        guard let metrics = paneMetrics else { return nil }
        return Arranger(
            metrics: metrics,
            theme: look.theme,
            glyphs: look.glyphs,
            look: look.number,
            dates: dates,
            now: now,
            naming: account.naming
        )
    }

    /// How wide the parts of the message pane are; nil when it is not on the screen.
    var paneMetrics: PaneMetrics? {
        guard let area = layout.pane else { return nil }
        let narrow = size.columns < 30
        return PaneMetrics(
            columns: area.columns,
            rows: area.rows,
            times: layout.isOnePane ? (narrow ? .selected : .header) : .edge,
            margin: layout.isOnePane ? 0 : 1,
            hasGaps: !layout.isOnePane && !look.isCompact,
            timeWidth: dates.timeWidth,
            maxText: look.maxTextWidth,
            groupGap: look.groupGap,
            foldLines: look.foldLines
        )
    }

    /// Keeps the chat under the cursor, or the open one, on the screen.
    private mutating func scrollList() {
        guard let list = layout.list else { return }
        let shown = max(1, list.rows / layout.listLines)
        let wanted =
            focus == .list
            ? account.chats.cursor : account.pane.flatMap { account.chats.index(of: $0.chat) }
        account.chats.scroll(to: wanted, shown: shown)
    }
}
