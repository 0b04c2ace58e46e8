import Canvas
import Commands
import Model

extension Actions {
    /// The chat list while it has the focus.
    static let chatList: [Action] = [
        Action(
            place: .list,
            name: "open",
            keys: [Key(.enter), Key(.right)],
            label: "Open",
            help: "open the chat",
            traits: .movement,
            rank: 1
        ) { state, _ in
            if let jid = state.aimedChat { state.open(jid) }
        },
        move("up", Key(.up), "Up", "the chat above", rank: 2) { _ in -1 },
        move("down", Key(.down), "Down", "the chat below", rank: 3) { _ in 1 },
        move("page_up", Key(.pageUp), "Page", "a page up") { -$0 },
        move("page_down", Key(.pageDown), "Page", "a page down") { $0 },
        move("first", Key(.home), "First", "the first chat") { _ in -1_000_000 },
        move("last", Key(.end), "Last", "the last chat that is loaded") { _ in 1_000_000 },
        Action(
            place: .list,
            name: "mark_read",
            keys: [.alt("u")],
            label: "Read",
            help: "mark the chat as read",
            traits: .grave,
            rank: 16,
            isAvailable: {
                $0.look.readRule != .never && ($0.chatUnderCursor?.unreadCount ?? 0) > 0
            }
        ) { state, effects in
            guard let chat = state.chatUnderCursor, let last = chat.lastMessage else { return }
            state.reportRead(chat.jid, through: last.row, &effects)
        },
        Action(
            place: .list,
            name: "leave",
            keys: [Key(.escape)],
            label: "Write",
            help: "back to the open chat",
            traits: .movement,
            rank: 4,
            isAvailable: { $0.account.pane != nil }
        ) { state, _ in state.focus = .composer },
    ]

    private static func move(
        _ name: String,
        _ key: Key,
        _ label: CleanText,
        _ help: CleanText,
        rank: Int? = nil,
        _ step: @escaping @Sendable (Int) -> Int
    ) -> Action {
        Action(
            place: .list,
            name: name,
            keys: [key],
            label: label,
            help: help,
            traits: .movement,
            rank: rank
        ) { state, _ in state.moveCursor(by: step(state.listPage)) }
    }
}

extension State {
    /// Chats that the list shows, but for one.
    var listPage: Int { max(1, (layout.list?.rows ?? 10) / layout.listLines - 1) }

    fileprivate var chatUnderCursor: Chat? {
        account.chats.cursor.map { account.chats.rows[$0].chat }
    }

    /// Moves the cursor of the list.
    mutating func moveCursor(by count: Int) {
        listMovedAt = now
        let order = account.chats.order
        guard !order.isEmpty else { return }
        let current = account.chats.cursor.flatMap { account.chats.position(of: $0) }
        let next = current.map { $0 + count } ?? 0
        account.chats.cursor = order[min(max(0, next), order.count - 1)]
    }
}
