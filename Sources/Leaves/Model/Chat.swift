/// A row of the chat list.
public struct Chat: Hashable, Sendable, Codable {
    /// Its address; for people the LID when it is known.
    public var jid: JID
    /// For people, the phone-number address when it is known.
    public var phone: JID?
    /// The best name there is: address book, group subject, push name; nil when there is none.
    public var name: String?
    /// Messages from others that nobody on this account has read.
    public var unreadCount: Int
    /// The newest message, for preview and order.
    public var lastMessage: Message?
    /// When something last happened in it, server clock.
    public var lastActivity: Timestamp

    /// Creates a chat from its parts.
    public init(
        jid: JID,
        phone: JID? = nil,
        name: String? = nil,
        unreadCount: Int = 0,
        lastMessage: Message? = nil,
        lastActivity: Timestamp = Timestamp(milliseconds: 0)
    ) {
        self.jid = jid
        self.phone = phone
        self.name = name
        self.unreadCount = unreadCount
        self.lastMessage = lastMessage
        self.lastActivity = lastActivity
    }
}
