import Model
import Store

/// What becomes of an account that is linked under another number than before.
///
/// Its chats stay, and each says from where on they are the other's. What the former number had not sent was given
/// up when it was unlinked.
struct NumberChange {
    /// Whose the account was.
    let former: AccountOwner
    /// Whose it is.
    let owner: AccountOwner

    /// Puts the line into every chat in which something was said, without moving it in the list of chats.
    func tell(at now: Timestamp, in transaction: Transaction) throws {
        let content = OwnNumberChangedContent(from: former.phone, to: owner.phone)
        for chat in try transaction.chats(limit: .max) where chat.lastMessage != nil {
            let line = NewMessage(
                chat: chat.jid,
                id: MessageID("own-number \(owner.phone.user) \(now.milliseconds)"),
                sender: owner.main,
                time: chat.lastActivity,
                content: Message.Content(content),
                isRead: true
            )
            _ = try transaction.insert(line)
            // Whether the other is in it nobody here knows.
            if chat.jid.isGroup { try transaction.outdateGroup(chat.jid) }
        }
        try transaction.endFormerOwner()
    }
}
