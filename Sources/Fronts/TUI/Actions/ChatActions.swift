import Canvas
import Commands
import Model

extension Actions {
    /// From chat to chat.
    static let chats: [Action] = [
        Action(
            place: .global,
            name: "go_to_chat",
            keys: [.control("n")],
            label: "Go to",
            help: "go to a chat, or begin a new one with a number",
            traits: .leaves,
            rank: 14,
            command: SendText.self,
            isAvailable: { $0.showsChats }
        ) { state, _ in state.layers.append(ChatPicker(state)) },
        Action(
            place: .global,
            name: "next_chat",
            keys: [Key(.down, .alt)],
            label: "Next",
            help: "next chat",
            rank: 20,
            isAvailable: { $0.showsChats }
        ) { state, _ in state.step(by: 1) },
        Action(
            place: .global,
            name: "previous_chat",
            keys: [Key(.up, .alt)],
            label: "Previous",
            help: "previous chat",
            isAvailable: { $0.showsChats }
        ) { state, _ in state.step(by: -1) },
        Action(
            place: .global,
            name: "next_unread",
            keys: [.control("f")],
            label: "Unread",
            help: "next chat with unread messages, each in turn",
            rank: 15,
            isAvailable: { $0.showsChats }
        ) { state, _ in state.openNextUnread() },
    ]
}

extension State {
    /// Opens the chat after or before the open one.
    mutating func step(by count: Int) {
        let order = account.chats.order
        guard !order.isEmpty else { return }
        let current = account.pane.flatMap { account.chats.index(of: $0.chat) }
            .flatMap { account.chats.position(of: $0) }
        let next = min(max(0, (current ?? -1) + count), order.count - 1)
        let keepsList = focus == .list && layout.isOnePane
        open(account.chats.rows[order[next]].chat.jid)
        if keepsList { enterList() }
    }

    /// Opens the next chat with unread messages below the open one, then from the top.
    fileprivate mutating func openNextUnread() {
        let order = account.chats.order
        let current = account.pane.flatMap { account.chats.index(of: $0.chat) }
            .flatMap { account.chats.position(of: $0) }
        let start = current.map { $0 + 1 } ?? 0
        let turn = order[start...] + order[..<(current ?? 0)]
        guard let next = turn.first(where: { account.chats.rows[$0].chat.unreadCount > 0 }) else {
            say("no unread messages elsewhere")
            return
        }
        open(account.chats.rows[next].chat.jid)
    }
}
