import Canvas
import Commands
import Model
import Settings

extension State {
    /// Opens a chat because the person asked to.
    mutating func open(_ jid: JID) {
        focus = .composer
        guard account.pane?.chat != jid else {
            account.pane?.selected = nil
            return
        }
        account.openPane(jid, now: now)
        composerTop = 0
    }

    /// The chat that what is done next is about: the one under the list's cursor while that has the focus, else the
    /// open one.
    var aimedChat: JID? {
        guard focus == .list, let cursor = account.chats.cursor else { return account.pane?.chat }
        return account.chats.rows[cursor].chat.jid
    }

    /// Whether the chats are on the screen, and not something that hides them.
    var showsChats: Bool { !layers.contains { $0.coversScreen } }

    /// Gives the list the focus, with the cursor on the open chat.
    mutating func enterList() {
        focus = .list
        account.pane?.selected = nil
        // An open chat that has no row yet keeps what is typed.
        account.chats.cursor = account.pane.flatMap { account.chats.index(of: $0.chat) }
        listMovedAt = now
    }

    /// Scrolls the messages; negative is towards older ones.
    mutating func scroll(by lines: Int) {
        guard let arranger, var pane = account.pane else { return }
        account.pane = nil
        arranger.scroll(&pane, by: lines)
        account.pane = pane
    }

    /// Lines of the message pane but for one, as a page up moves it.
    var paneStep: Int { max(1, (layout.pane?.rows ?? 2) - 1) }

    /// Selects a message and brings it onto the screen.
    mutating func select(_ index: Int?) {
        guard let index, var pane = account.pane, pane.messages.indices.contains(index) else {
            return
        }
        focus = .messages
        pane.selected = pane.messages[index].row
        if let arranger, !pane.shows(index) {
            let isAbove = index <= (pane.visible.first?.index ?? 0)
            let row = isAbove ? 0 : max(0, arranger.metrics.rows - 1)
            arranger.show(&pane, index: index, atRow: row)
            arranger.arrange(&pane)
        }
        account.pane = pane
    }

    /// Goes back from a selected message to writing.
    mutating func leaveMessages() {
        account.pane?.selected = nil
        focus = .composer
    }
}

extension MessagePane {
    /// Whether the last line of a message is on the screen.
    fileprivate func shows(_ index: Int) -> Bool {
        visible.contains { line in
            guard line.index == index, case .body(_, _, isLast: true) = line.kind else {
                return false
            }
            return true
        }
    }
}
