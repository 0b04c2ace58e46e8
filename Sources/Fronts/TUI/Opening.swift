public import Model

/// What is known of an account when the first frame is drawn: read from the store without waiting.
public struct Opening: Sendable {
    /// The account's name as it is on disk.
    public var account: String
    /// How the account stands.
    public var status: AccountStatus
    /// The newest chats, newest first, as many as a screen shows; the rest is asked for later.
    public var chats: [Chat]
    /// Whether the store has more chats.
    public var hasMoreChats: Bool
    /// The newest messages of the first chat, oldest first, as many as a screen shows.
    public var messages: [Message]
    /// The people who wrote them, and the last messages of groups.
    public var people: [Person]
    /// Whether the store has older ones.
    public var hasOlderMessages: Bool
    /// Whether this was read; otherwise nobody has told yet how the account stands and what is in it.
    public var isRead: Bool
    /// The texts that were begun before.
    public var drafts: [DraftPlace: Draft]
    /// Whether this is the sandbox, where a key makes the simulated phone scan.
    public var isSandbox: Bool

    /// Creates an opening from its parts.
    public init(
        account: String,
        status: AccountStatus,
        chats: [Chat] = [],
        hasMoreChats: Bool = false,
        messages: [Message] = [],
        people: [Person] = [],
        hasOlderMessages: Bool = true,
        isRead: Bool = true,
        drafts: [DraftPlace: Draft] = [:],
        isSandbox: Bool = false
    ) {
        self.account = account
        self.status = status
        self.chats = chats
        self.hasMoreChats = hasMoreChats
        self.messages = messages
        self.people = people
        self.hasOlderMessages = hasOlderMessages
        self.isRead = isRead
        self.drafts = drafts
        self.isSandbox = isSandbox
    }
}
