import Canvas
import Model

extension State {
    mutating func performInList(_ action: Action, _ effects: inout [Effect]) {
        let page = max(1, (layout.list?.rows ?? 10) / layout.listLines - 1)
        switch action {
        case .up: moveCursor(by: -1)
        case .down: moveCursor(by: 1)
        case .pageUp: moveCursor(by: -page)
        case .pageDown: moveCursor(by: page)
        case .first: moveCursor(by: -chats.order.count)
        case .last: moveCursor(by: chats.order.count)
        case .open:
            if let cursor = chats.cursor { open(chats.rows[cursor].chat.jid) }
        case .markRead:
            if let cursor = chats.cursor, let last = chats.rows[cursor].chat.lastMessage {
                reportRead(chats.rows[cursor].chat.jid, through: last.row, &effects)
            }
        case .leave: if pane != nil { focus = .composer }
        default: break
        }
    }

    /// Gives the list the focus, with the cursor on the open chat.
    mutating func enterList() {
        focus = .list
        chats.cursor = pane.flatMap { chats.index(of: $0.chat) } ?? chats.order.first
        listMovedAt = now
    }

    private mutating func moveCursor(by count: Int) {
        listMovedAt = now
        guard !chats.order.isEmpty else { return }
        let current = chats.cursor.flatMap { chats.position(of: $0) } ?? 0
        let next = min(max(0, current + count), chats.order.count - 1)
        chats.cursor = chats.order[next]
    }

    /// Lets the order change only when the cursor is not in the list or rests there.
    mutating func settleList() {
        if focus == .list, chats.cursor == nil { chats.cursor = chats.order.first }
        let rests = listMovedAt.map { now.milliseconds - $0.milliseconds >= 2000 } ?? true
        chats.setFrozen(focus == .list && !rests)
    }

    /// Keeps the chat under the cursor, or the open one, on the screen.
    mutating func scrollList() {
        guard let list = layout.list else { return }
        let shown = max(1, list.rows / layout.listLines)
        let wanted = focus == .list ? chats.cursor : pane.flatMap { chats.index(of: $0.chat) }
        if let wanted, let position = chats.position(of: wanted) {
            chats.top = min(max(chats.top, position - shown + 1), position)
        }
        chats.top = max(0, min(chats.top, chats.order.count - shown))
    }

    /// Opens the chat after or before the open one.
    mutating func step(by count: Int) {
        guard !chats.order.isEmpty else { return }
        let current = pane.flatMap { chats.index(of: $0.chat) }.flatMap { chats.position(of: $0) }
        let next = min(max(0, (current ?? -1) + count), chats.order.count - 1)
        let keepsList = focus == .list && layout.isOnePane
        open(chats.rows[chats.order[next]].chat.jid)
        if keepsList { enterList() }
    }

    /// Opens the first other chat with unread messages.
    mutating func openNextUnread() {
        let next = chats.order.first { index in
            let chat = chats.rows[index].chat
            return chat.unreadCount > 0 && chat.jid != pane?.chat
        }
        if let next {
            open(chats.rows[next].chat.jid)
        } else {
            say("no unread messages elsewhere")
        }
    }
}
