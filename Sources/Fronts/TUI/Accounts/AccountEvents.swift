import Canvas
import Model

extension AccountState {
    /// Takes in something that happened on the account; returns what the person should be told.
    mutating func take(_ event: any Event) -> CleanText? {
        switch event {
        case let event as MessageAdded: store(event.message, isNew: true)
        case let event as MessageChanged: store(event.message, isNew: false)
        case let event as MessageStateChanged: advance(event)
        case let event as SendingFailed: return "not sent: \(CleanText(body: event.reason))"
        case let event as ChatChanged: chats.update(event.chat)
        case let event as ChatMerged: merge(event.old, into: event.new)
        case let event as HistoryReceived: return take(history: event)
        default: break
        }
        return nil
    }

    /// Some of what happened was not told: everything that is shown is read again.
    mutating func readAnew() {
        chats.reload()
        pane?.readAnew()
    }

    /// Takes a message into its chat's row and, when that is open, the pane.
    mutating func store(_ message: Message, isNew: Bool) {
        if isNew, message.chat.isGroup { people.heard(from: message.sender) }
        chats.update(message, isNew: isNew)
        guard pane?.chat == message.chat else { return }
        if isNew { pane?.receive(message) } else { pane?.replace(message) }
    }

    /// The store has older messages of a chat than before; says so to whoever asked for them.
    private mutating func take(history event: HistoryReceived) -> CleanText? {
        if event.count > 0, pane?.chat == event.chat { pane?.window.expectOlder() }
        guard event.request != nil else { return nil }
        return switch event.count {
        case 0: "the phone has no older messages of this chat"
        case 1: "an older message came"
        default: "\(event.count) older messages came"
        }
    }

    /// Takes a message's new state into its chat's row and, when that is open, the pane.
    private mutating func advance(_ event: MessageStateChanged) {
        chats.advance(event)
        if pane?.chat == event.chat { pane?.advance(event) }
    }

    /// Two rows turned out to be one person: what is open stays open, what is being written stays.
    mutating func merge(_ old: JID, into new: JID) {
        var chat = chats.row(new)?.chat ?? chats.row(old)?.chat ?? Chat(jid: new)
        chat.jid = new
        if chat.phone == nil, old.isPhone { chat.phone = old }
        if let former = chats.row(old)?.chat {
            chat.name = chat.name ?? former.name
            chat.phone = chat.phone ?? former.phone ?? (old.isPhone ? old : nil)
            if former.lastActivity > chat.lastActivity {
                chat.lastActivity = former.lastActivity
                chat.lastMessage = former.lastMessage
            }
        }
        chats.merge(old, into: chat)
        guard pane?.chat == old || pane?.chat == new else { return }
        if composer.isEmpty { composer.load(chats.drafts[new]) }
        pane?.becomePart(of: new)
    }
}
