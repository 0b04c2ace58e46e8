import Canvas
import Commands
import Model

/// The chats from the newest on, as far as they were read, in the order of the list.
///
/// The first ``usual`` are read after the first frame, more when the list is scrolled there. One new message
/// moves one entry. While the list has the focus nothing moves: see ``isFrozen``.
struct ChatList: Sendable {
    private(set) var rows: [ChatRow] = []
    /// Indices into ``rows``, newest activity first.
    private(set) var order: [Int] = []
    /// Grows with each change of what is drawn.
    private(set) var version = 0
    private var indices: [JID: Int] = [:]
    private var namesakes = Namesakes()
    /// What was being written when a chat was left, also in one that there is no row of yet.
    private(set) var drafts: [JID: Draft] = [:]
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
    /// Where the part of the store begins that was not read; nil when all was.
    private var unread: Int?
    private var isLoading = false
    /// Grows with each name that changes.
    private(set) var namesVersion = 0

    /// How many chats are read without anybody scrolling to them.
    static let usual = 2000
    /// How many chats are asked for at a time.
    static let page = 500

    /// Whose the account is, whose chat is the one with oneself.
    private(set) var owner: AccountOwner?

    /// Begins with what was read for the first frame.
    mutating func start(with chats: [Chat], hasMore: Bool) {
        for chat in chats { update(chat) }
        unread = hasMore ? chats.count : nil
    }

    /// Reads the list anew from its beginning.
    mutating func reload() {
        unread = 0
        isLoading = false
    }

    /// The part that is to be asked for next, if any.
    ///
    /// - Parameter shown: How many chats the screen shows.
    /// - Returns: The command, or nil while one is on its way or nothing is missing.
    mutating func nextPage(shown: Int) -> ListChats? {
        guard let unread, !isLoading else { return nil }
        guard unread < ChatList.usual || top + 2 * shown + 100 > order.count else { return nil }
        isLoading = true
        return ListChats(limit: ChatList.page, offset: unread)
    }

    /// Takes the part that was asked for.
    mutating func take(_ page: [Chat], for request: ListChats) {
        isLoading = false
        for chat in page { update(chat) }
        unread = page.count < request.limit ? nil : request.offset + page.count
    }

    /// No part comes for what was asked: it may be asked for again, later.
    mutating func giveUp() { isLoading = false }

    /// Lets go of what was read while scrolling far down, once the list is at its beginning again.
    mutating func trim() {
        guard order.count > ChatList.usual + 2 * ChatList.page,
            top + ChatList.page < ChatList.usual,
            !isFrozen
        else { return }
        let marked = cursor.map { rows[$0].chat.jid }
        let kept = order.enumerated().filter {
            $0.offset < ChatList.usual || drafts[rows[$0.element].chat.jid] != nil
        }
        rows = kept.map { rows[$0.element] }
        namesakes = Namesakes()
        for index in rows.indices { namesakes.add(index, to: &rows) }
        order = Array(rows.indices)
        indices = Dictionary(
            uniqueKeysWithValues: rows.enumerated().map { ($0.element.chat.jid, $0.offset) }
        )
        unreadChats = rows.count { $0.chat.unreadCount > 0 }
        cursor = marked.flatMap { indices[$0] }
        unread = ChatList.usual
        sort()
    }

    /// The index of a chat.
    func index(of jid: JID) -> Int? { indices[jid] }

    /// A chat's row; nil when it is not known.
    func row(_ jid: JID) -> ChatRow? { indices[jid].map { rows[$0] } }

    /// The place in the list of a chat's index.
    func position(of index: Int) -> Int? { order.firstIndex(of: index) }

    /// The name of a person or chat.
    func name(of jid: JID) -> CleanText { row(jid)?.name ?? Names.name(of: jid) }

    /// Says whose the account is.
    mutating func setOwner(_ owner: AccountOwner?) {
        guard owner != self.owner else { return }
        self.owner = owner
        var isChanged = false
        // Rows that became part of others count no more.
        for index in order {
            let name = rows[index].nameKey
            guard rows[index].mark(isOwn: isOwn(rows[index].chat)) else { continue }
            namesakes.rename(index, from: name, in: &rows)
            isChanged = true
        }
        if isChanged { version += 1 }
        // Whoever the owner is has another name than others, on the list or not.
        namesVersion += 1
    }

    private func isOwn(_ chat: Chat) -> Bool {
        guard let owner else { return false }
        return owner.contains(chat.jid) || chat.phone.map(owner.contains) ?? false
    }

    /// Adds a chat or takes over its newer row.
    mutating func update(_ chat: Chat) {
        version += 1
        guard let index = indices[chat.jid] else {
            indices[chat.jid] = rows.count
            rows.append(ChatRow(chat, isOwn: isOwn(chat)))
            namesakes.add(rows.count - 1, to: &rows)
            if chat.unreadCount > 0 { unreadChats += 1 }
            namesVersion += 1
            place(rows.count - 1)
            return
        }
        let old = rows[index].chat
        unreadChats += (chat.unreadCount > 0 ? 1 : 0) - (old.unreadCount > 0 ? 1 : 0)
        let name = rows[index].nameKey
        rows[index].update(chat)
        if rows[index].mark(isOwn: isOwn(chat)) { namesVersion += 1 }
        if old.name != chat.name { namesVersion += 1 }
        namesakes.rename(index, from: name, in: &rows)
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

    /// Lets a message's new state show in its chat's row, if it is the last one.
    mutating func advance(_ event: MessageStateChanged) {
        guard var message = row(event.chat)?.chat.lastMessage, message.row == event.row else {
            return
        }
        message.advance(event)
        update(message, isNew: false)
    }

    /// Forgets a chat that became part of another; its draft moves along.
    mutating func merge(_ old: JID, into new: Chat) {
        var moved = false
        version += 1
        namesVersion += 1
        if old != new.jid, let index = indices.removeValue(forKey: old) {
            order.removeAll { $0 == index }
            namesakes.remove(rows[index].nameKey, from: &rows)
            if rows[index].chat.unreadCount > 0 { unreadChats -= 1 }
            if cursor == index { moved = true }
        }
        let draft = old == new.jid ? nil : drafts.removeValue(forKey: old)
        update(new)
        if moved { cursor = indices[new.jid] }
        if let draft, drafts[new.jid] == nil { setDraft(draft, new.jid) }
    }

    /// Keeps what was being written in a chat.
    mutating func setDraft(_ draft: Draft?, _ jid: JID) {
        drafts[jid] = draft
        version += 1
    }

    /// The chat that goes by an address now: a number may have become the other address of its person.
    func chatNow(of jid: JID) -> JID {
        guard indices[jid] == nil, jid.isPhone else { return jid }
        return rows.first { $0.chat.phone == jid }?.chat.jid ?? jid
    }

    /// Scrolls so that a chat is on the screen, and shows no more than there is.
    mutating func scroll(to index: Int?, shown: Int) {
        if let index, let position = position(of: index) {
            top = min(max(top, position - shown + 1), position)
        }
        top = max(0, min(top, order.count - shown))
    }

    /// Holds the order, or lets go of it and sorts.
    mutating func setFrozen(_ frozen: Bool) {
        isFrozen = frozen
        if !frozen, hasNewOrder { sort() }
    }

    /// Sorts now.
    mutating func sort() {
        hasNewOrder = false
        version += 1
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
