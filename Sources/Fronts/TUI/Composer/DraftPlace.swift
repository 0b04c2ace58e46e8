public import Model

/// Where a text that was begun belongs: the chat, and whose the account was.
public struct DraftPlace: Hashable, Sendable {
    /// The chat.
    public var chat: JID
    /// The account's owner, by LID when that was known; nil for one that was never linked, and where nobody noted it.
    public var owner: JID?

    /// Creates a place from its parts.
    public init(_ chat: JID, owner: JID? = nil) {
        self.chat = chat
        self.owner = owner
    }
}
