public import Model

/// What is known when the first frame is drawn: read from the store in one go, without waiting.
public struct Opening: Sendable {
    /// The account's name as it is on disk.
    public var account: String
    /// How the account stands.
    public var status: AccountStatus
    /// The newest chats, newest first; the rest is asked for with ``Effect/listChats(_:)``.
    public var chats: [Chat]
    /// Whether the store has more chats.
    public var hasMoreChats: Bool
    /// The newest messages of the first chat, oldest first.
    public var messages: [Message]
    /// Whether this is the sandbox, where a key makes the simulated phone scan.
    public var isSandbox: Bool
    /// Chats that a first frame needs.
    public static let chatCount = 60
    /// Messages that a first frame needs.
    public static let messageCount = 60

    /// Creates an opening from its parts.
    public init(
        account: String,
        status: AccountStatus,
        chats: [Chat] = [],
        hasMoreChats: Bool = false,
        messages: [Message] = [],
        isSandbox: Bool = false
    ) {
        self.account = account
        self.status = status
        self.chats = chats
        self.hasMoreChats = hasMoreChats
        self.messages = messages
        self.isSandbox = isSandbox
    }
}
