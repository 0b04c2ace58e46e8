import Canvas
import Model

extension AccountState {
    /// Takes in something that happened on the account; returns what the person should be told.
    mutating func take(_ event: any Event) -> CleanText? {
        switch event {
        case let event as MessageAdded: store(event.message, isNew: true)
        case let event as MessageChanged: store(event.message, isNew: false)
        case let event as SendingFailed: return "not sent: \(CleanText(body: event.reason))"
        case let event as ChatChanged: chats.update(event.chat)
        case let event as ChatMerged: merge(event.old, into: event.new)
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
        countQueued(message)
        if isNew, message.chat.isGroup { people.heard(from: message.sender) }
        chats.update(message, isNew: isNew)
        guard pane?.chat == message.chat else { return }
        if isNew { pane?.receive(message) } else { pane?.replace(message) }
    }

    /// Counts what waits in the outbox, from the states of own messages.
    private mutating func countQueued(_ message: Message) {
        guard message.isFromMe else { return }
        if message.state == .queued {
            queued.insert(message.row)
        } else if queued.remove(message.row) == nil, unknownQueued > 0,
            message.state == .sent || message.state == .failed
        {
            unknownQueued -= 1
        }
    }

    /// Learns which message it is that waits, where only the number was known.
    mutating func recognize(_ message: Message) {
        guard message.isFromMe, message.state == .queued else { return }
        if queued.insert(message.row).inserted, unknownQueued > 0 { unknownQueued -= 1 }
    }

    /// Two rows turned out to be one person: what is open stays open, what is being written stays.
    private mutating func merge(_ old: JID, into new: JID) {
        var chat = chats.row(new)?.chat ?? chats.row(old)?.chat ?? Chat(jid: new)
        chat.jid = new
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
        if composer.isEmpty { composer.load(chats.row(new)?.draft) }
        pane?.becomePart(of: new)
    }
}
