/// How much an account holds.
public struct Counts: Hashable, Sendable {
    /// Chats.
    public var chats: Int
    /// Messages.
    public var messages: Int
    /// Unread messages.
    public var unread: Int
    /// Messages in the outbox.
    public var queued: Int

    /// Creates counts from their parts.
    public init(chats: Int, messages: Int, unread: Int, queued: Int) {
        self.chats = chats
        self.messages = messages
        self.unread = unread
        self.queued = queued
    }
}
