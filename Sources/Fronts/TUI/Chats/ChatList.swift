import Canvas
import Model

/// All chats that are known, in the order of the list.
///
/// One new message moves one entry. While the list has the focus nothing moves: see ``isFrozen``.
struct ChatList: Sendable {
    private(set) var rows: [ChatRow] = []
    /// Indices into ``rows``, newest activity first.
    private(set) var order: [Int] = []
    private var indices: [JID: Int] = [:]
    /// How many chats have unread messages.
    private(set) var unreadChats = 0
    /// Whether the order waits until the person is done with the list.
    private(set) var isFrozen = false
    /// Whether the order would be another one if it did not wait.
    private(set) var hasNewOrder = false
    /// The index of the chat under the cursor while the list has the focus.
    var cursor: Int?
    /// The first chat that is drawn, as a position in ``order``.
    var top = 0

    /// The index of a chat.
    func index(of jid: JID) -> Int? { indices[jid] }

    /// A chat's row; nil when it is not known.
    func row(_ jid: JID) -> ChatRow? { indices[jid].map { rows[$0] } }

    /// The place in the list of a chat's index.
    func position(of index: Int) -> Int? { order.firstIndex(of: index) }

    /// The name of a person or chat.
    func name(of jid: JID) -> CleanText { row(jid)?.name ?? Names.name(of: jid) }

    /// Adds a chat or takes over its newer row.
    mutating func update(_ chat: Chat) {
        guard let index = indices[chat.jid] else {
            indices[chat.jid] = rows.count
            rows.append(ChatRow(chat))
            if chat.unreadCount > 0 { unreadChats += 1 }
            place(rows.count - 1)
            return
        }
        let old = rows[index].chat
        unreadChats += (chat.unreadCount > 0 ? 1 : 0) - (old.unreadCount > 0 ? 1 : 0)
        rows[index].update(chat)
        guard old.lastActivity != chat.lastActivity else { return }
        if isFrozen {
            hasNewOrder = true
        } else {
            order.removeAll { $0 == index }
            place(index)
        }
    }

    /// Lets a stored message change its chat's row; `isNew` when it was not there before.
    mutating func update(_ message: Message, isNew: Bool) {
        guard var chat = row(message.chat)?.chat else {
            if isNew {
                update(
                    Chat(
                        jid: message.chat,
                        unreadCount: message.isFromMe || message.isRead ? 0 : 1,
                        lastMessage: message,
                        lastActivity: message.time
                    )
                )
            }
            return
        }
        if let last = chat.lastMessage, last.row != message.row, !(last.time <= message.time) {
            return
        }
        guard isNew || chat.lastMessage?.row == message.row else { return }
        chat.lastMessage = message
        chat.lastActivity = max(chat.lastActivity, message.time)
        update(chat)
    }

    /// Forgets a chat that became part of another; its draft moves along.
    mutating func merge(_ old: JID, into new: Chat) {
        var draft: Draft?
        if old != new.jid, let index = indices.removeValue(forKey: old) {
            order.removeAll { $0 == index }
            if rows[index].chat.unreadCount > 0 { unreadChats -= 1 }
            draft = rows[index].draft
            if cursor == index { cursor = nil }
        }
        update(new)
        if let draft, let index = indices[new.jid], rows[index].draft == nil {
            rows[index].draft = draft
        }
    }

    /// Keeps what was being written in a chat.
    mutating func setDraft(_ draft: Draft?, _ jid: JID) {
        guard let index = indices[jid] else { return }
        rows[index].draft = draft
    }

    /// Holds the order, or lets go of it and sorts.
    mutating func setFrozen(_ frozen: Bool) {
        isFrozen = frozen
        if !frozen, hasNewOrder { sort() }
    }

    /// Sorts now.
    mutating func sort() {
        hasNewOrder = false
        order = order.sorted { isBefore($0, $1) }
    }

    private mutating func place(_ index: Int) {
        var low = 0
        var high = order.count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(order[middle], index) { low = middle + 1 } else { high = middle }
        }
        order.insert(index, at: low)
    }

    private func isBefore(_ left: Int, _ right: Int) -> Bool {
        let first = rows[left].chat.lastActivity
        let second = rows[right].chat.lastActivity
        return first == second ? left < right : first > second
    }
}
