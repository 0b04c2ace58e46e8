import Canvas
import Commands
import Model

extension AccountState {
    /// Opens a chat; its messages are asked for when the screen is next laid out.
    mutating func openPane(_ jid: JID, now: Timestamp) {
        keepDraft()
        composer.load(chats.drafts[jid])
        pane = MessagePane(
            chat: jid,
            openedAt: now,
            unread: chats.row(jid)?.chat.unreadCount ?? 0
        )
    }

    /// Keeps what is being written with its chat.
    mutating func keepDraft() {
        guard let chat = pane?.chat else { return }
        chats.setDraft(composer.draft, chat)
    }

    /// Lets the draft that the list shows of the open chat be what the composer has now.
    mutating func settleDraft() {
        guard let chat = pane?.chat, let shown = chats.drafts[chat], shown != composer.draft else {
            return
        }
        chats.setDraft(composer.draft, chat)
    }

    /// Remembers where the unread messages begin, for the separator.
    mutating func markUnread() {
        guard let pane else { return }
        // Of messages that have just come the list may not know yet.
        let seen = pane.messages.count(where: \.isUnread)
        self.pane?.markUnread(count: max(seen, chats.row(pane.chat)?.chat.unreadCount ?? 0))
    }

    /// Takes a page of messages that was asked for.
    mutating func take(_ page: [Message], for request: ListMessages) {
        reading.answered()
        guard pane?.request?.command == request else { return }
        let isFirst = pane?.isLoaded == false
        let unread = pane.flatMap { chats.row($0.chat)?.chat.unreadCount } ?? 0
        pane?.take(page, unread: unread)
        if isFirst, pane?.isLoaded == true { markUnread() }
    }
}
