import Canvas
import Model

/// A chat in the list, with what is drawn of it already made.
struct ChatRow: Sendable {
    /// The chat; of the last message only what the list needs, however long its text.
    private(set) var chat: Chat
    /// What it is called, with the end of its number where another chat has the same name.
    private(set) var name: CleanText
    /// What it is called.
    private(set) var bareName: CleanText
    private var isNamesake = false
    private(set) var preview: CleanText
    /// Whether it is the chat with oneself.
    private(set) var isOwn: Bool

    init(_ chat: Chat, isOwn: Bool = false) {
        self.chat = chat
        self.isOwn = isOwn
        bareName = ChatRow.name(of: chat, isOwn: isOwn)
        name = bareName
        preview = chat.lastMessage.map { ContentViews.line(of: $0.content) } ?? .empty
        slim()
    }

    private static func name(of chat: Chat, isOwn: Bool) -> CleanText {
        isOwn ? "You" : Names.name(of: chat)
    }

    private mutating func rename() {
        bareName = ChatRow.name(of: chat, isOwn: isOwn)
        label()
    }

    private mutating func label() {
        let number = (chat.phone ?? (chat.jid.isPhone ? chat.jid : nil))?.user
        name = bareName
        guard isNamesake, hasName, !isOwn, let number, number.count > 4 else { return }
        name = bareName + " (…" + CleanText(name: String(number.suffix(4))) + ")"
    }

    /// Says whether another chat has the same name.
    mutating func mark(isNamesake: Bool) {
        guard isNamesake != self.isNamesake else { return }
        self.isNamesake = isNamesake
        label()
    }

    /// Whether it has a name, and not only a number.
    var hasName: Bool { isOwn || chat.name?.isEmpty == false }

    /// What it is found by: its name and, of the chat with oneself, the own name as well.
    var searched: CleanText {
        guard isOwn, let own = chat.name else { return name }
        return name + " " + CleanText(name: String(own.prefix(64)))
    }

    /// Says whether it is the chat with oneself; true when it was not known.
    mutating func mark(isOwn: Bool) -> Bool {
        guard isOwn != self.isOwn else { return false }
        self.isOwn = isOwn
        rename()
        return true
    }

    /// Takes over a newer row of the same chat.
    mutating func update(_ newer: Chat) {
        let isRenamed =
            newer.name != chat.name || newer.phone != chat.phone || newer.jid != chat.jid
        preview = newer.lastMessage.map { ContentViews.line(of: $0.content) } ?? .empty
        chat = newer
        if isRenamed { rename() }
        slim()
    }

    /// Lets go of texts that are too long to be kept for a line.
    private mutating func slim() {
        guard let words = chat.lastMessage?.content.words, words.utf8.count > 512 else { return }
        chat.lastMessage?.content = .text(preview.string)
    }
}
