import Canvas
import Commands
import Model
import Settings

extension State {
    /// Opens a chat with what is already known of it.
    mutating func openPane(_ jid: JID, messages: [Message]) {
        if let old = pane?.chat { chats.setDraft(composer.draft, old) }
        composer.load(chats.row(jid)?.draft)
        composerTop = 0
        var pane = MessagePane(chat: jid, openedAt: now)
        pane.wanted = min(1000, max(60, (chats.row(jid)?.chat.unreadCount ?? 0) + 40))
        pane.merge(messages)
        self.pane = pane
        if !messages.isEmpty { markUnread() }
    }

    /// Opens a chat because the person asked to.
    mutating func open(_ jid: JID) {
        focus = .composer
        guard pane?.chat != jid else {
            pane?.selected = nil
            return
        }
        openPane(jid, messages: [])
    }

    /// Remembers where the unread messages begin, for the separator.
    mutating func markUnread() {
        guard let pane, let chat = chats.row(pane.chat)?.chat, chat.unreadCount > 0,
            let first = pane.messages.first(where: { !$0.isFromMe && !$0.isRead })
        else {
            self.pane?.isPlaced = true
            return
        }
        self.pane?.unreadMark = (first.row, chat.unreadCount)
        self.pane?.isPlaced = false
    }

    /// Lays out everything for the present size.
    mutating func arrange() {
        let composer = self.composer
        var layouts: [Int: ComposerLayout] = [:]
        layout = Layout(
            size: size,
            look: look,
            showsList: focus == .list,
            composerFocused: focus == .composer
        ) { width in
            let made = ComposerLayout(composer, width: width)
            layouts[width] = made
            return made.lines.count
        }
        if let area = layout.composer {
            let width = max(1, area.columns - 2)
            composerLayout = layouts[width] ?? ComposerLayout(composer, width: width)
            let last = composerLayout.cursorLine
            composerTop = min(max(composerTop, last - area.rows + 1), last)
            composerTop = max(0, min(composerTop, composerLayout.lines.count - area.rows))
        }
        arrangePane()
        scrollList()
    }

    private mutating func arrangePane() {
        guard let arranger, var pane else { return }
        self.pane = nil
        arranger.arrange(&pane)
        if !pane.isPlaced, let mark = pane.unreadMark, let index = pane.index(of: mark.row) {
            pane.isPlaced = true
            arranger.place(&pane, unreadAt: index)
            arranger.arrange(&pane)
        }
        self.pane = pane
    }

    /// What arranges the pane's lines; nil when no pane is on the screen.
    var arranger: Arranger? {
        guard let area = layout.pane else { return nil }
        let narrow = size.columns < 30
        let metrics = PaneMetrics(
            columns: area.columns,
            rows: area.rows,
            times: layout.isOnePane ? (narrow ? .selected : .header) : .edge,
            margin: layout.isOnePane ? 0 : 1,
            hasGaps: !layout.isOnePane && !look.isCompact,
            timeWidth: dates.timeWidth,
            maxText: look.maxTextWidth
        )
        return Arranger(
            metrics: metrics,
            theme: look.theme,
            dates: dates,
            now: now,
            groupGap: look.groupGap
        )
    }

    /// Scrolls the messages; negative is towards older ones.
    mutating func scroll(by lines: Int) {
        guard let arranger, var pane else { return }
        self.pane = nil
        arranger.scroll(&pane, by: lines)
        self.pane = pane
    }

    /// Asks for what the screen will need next: two screens of older messages, more chats.
    mutating func loadPages(_ effects: inout [Effect]) {
        if let offset = chatsWanted {
            chatsWanted = nil
            effects.append(.listChats(ListChats(limit: State.chatPage, offset: offset)))
        }
        guard let pane, !pane.isLoading, !isLinking else { return }
        if !pane.isLoaded {
            self.pane?.isLoading = true
            effects.append(.listMessages(ListMessages(chat: pane.chat, limit: pane.wanted)))
        } else if !pane.reachedStart, let first = pane.messages.first,
            let top = pane.visible.first, top.index < 2 * max(pane.visible.count, 20)
        {
            self.pane?.isLoading = true
            effects.append(
                .listMessages(ListMessages(chat: pane.chat, before: first.row, limit: 60))
            )
        }
    }
}
