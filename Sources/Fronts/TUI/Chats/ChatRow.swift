import Canvas
import Model

/// A chat in the list, with what is drawn of it already made.
struct ChatRow: Sendable {
    /// The chat; of the last message only what the list needs, however long its text.
    private(set) var chat: Chat
    private(set) var name: CleanText
    private(set) var preview: CleanText

    init(_ chat: Chat) {
        self.chat = chat
        name = Names.name(of: chat)
        preview = chat.lastMessage.map { ContentViews.line(of: $0.content) } ?? .empty
        slim()
    }

    /// Whether it has a name, and not only a number.
    var hasName: Bool { chat.name?.isEmpty == false }

    /// Takes over a newer row of the same chat.
    mutating func update(_ newer: Chat) {
        if newer.name != chat.name || newer.phone != chat.phone || newer.jid != chat.jid {
            name = Names.name(of: newer)
        }
        preview = newer.lastMessage.map { ContentViews.line(of: $0.content) } ?? .empty
        chat = newer
        slim()
    }

    /// Lets go of texts that are too long to be kept for a line.
    private mutating func slim() {
        guard let words = chat.lastMessage?.content.words, words.utf8.count > 512 else { return }
        chat.lastMessage?.content = .text(preview.string)
    }
}
