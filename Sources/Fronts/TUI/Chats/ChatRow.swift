import Canvas
import Model

/// A chat in the list, with what is drawn of it already made.
struct ChatRow: Sendable {
    private(set) var chat: Chat
    private(set) var name: CleanText
    private(set) var preview: CleanText
    /// What was being written when the chat was left.
    var draft: Draft?

    init(_ chat: Chat) {
        self.chat = chat
        name = Names.name(of: chat)
        preview = chat.lastMessage.map { Preview.line(of: $0) } ?? .empty
    }

    /// Takes over a newer row of the same chat.
    mutating func update(_ newer: Chat) {
        if newer.name != chat.name || newer.phone != chat.phone || newer.jid != chat.jid {
            name = Names.name(of: newer)
        }
        if newer.lastMessage?.content != chat.lastMessage?.content {
            preview = newer.lastMessage.map { Preview.line(of: $0) } ?? .empty
        }
        chat = newer
    }
}

/// A text that was not sent yet, with the cursor in it.
struct Draft: Hashable, Sendable {
    var before: String
    var after: String

    var isEmpty: Bool { before.isEmpty && after.isEmpty }
}
