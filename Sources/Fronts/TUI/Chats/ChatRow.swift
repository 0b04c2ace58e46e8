import Canvas
import Model

/// A chat in the list, with what is drawn of it already made.
struct ChatRow: Sendable {
    /// The chat; of the last message only what the list needs, however long its text.
    private(set) var chat: Chat
    /// What it is called, with what tells it from another chat of the same name.
    var name: CleanText { tail.isEmpty ? bareName : bareName + tail }
    /// What it is called.
    private(set) var bareName: CleanText
    /// What tells it from others that are called so, or would be: the end of its number, or that it is a group.
    private(set) var tail = CleanText.empty
    /// What is the same for all that are called so.
    private(set) var nameKey: String
    /// Whether it has a name, and not only a number.
    private(set) var hasName: Bool
    private var isNamesake = false
    private(set) var preview: CleanText
    /// Whether it is the chat with oneself.
    private(set) var isOwn: Bool

    init(_ chat: Chat, isOwn: Bool = false) {
        self.chat = chat
        self.isOwn = isOwn
        (bareName, nameKey, hasName) = ChatRow.name(of: chat, isOwn: isOwn)
        preview = chat.lastMessage.map { ContentViews.line(of: $0.content) } ?? .empty
        label()
        slim()
    }

    private static func name(of chat: Chat, isOwn: Bool) -> (CleanText, String, Bool) {
        let given: CleanText? = isOwn ? "You" : Names.given(to: chat)
        let name = given ?? Names.name(of: chat)
        return (name, Names.key(name), given != nil)
    }

    private mutating func rename() {
        (bareName, nameKey, hasName) = ChatRow.name(of: chat, isOwn: isOwn)
        label()
    }

    private mutating func label() {
        tail = .empty
        let isGroup = chat.jid.isGroup
        guard hasName, !isOwn,
            isNamesake || Names.isDoubtful(bareName) || isGroup && Names.isNumber(bareName)
        else { return }
        tail =
            isGroup ? " (group)" : Names.tail(chat.phone ?? (chat.jid.isPhone ? chat.jid : nil))
    }

    /// What it is called, in this many columns: what tells it from others stays.
    func name(in columns: Int) -> CleanText { bareName.truncated(to: columns, keeping: tail) }

    /// Says whether another chat has the same name.
    mutating func mark(isNamesake: Bool) {
        guard isNamesake != self.isNamesake else { return }
        self.isNamesake = isNamesake
        label()
    }

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
