public import Model

/// Reads a page of a chat's messages, oldest first.
public struct ListMessages: Command, Hashable {
    /// The page; empty at the beginning of what is stored.
    public typealias Reply = [Message]
    /// Never changes.
    public static let name = "list-messages"
    /// About messages.
    public static let area = Area.message
    /// For help.
    public static let summary = "List a chat's messages, oldest first"
    /// For help.
    public static let notes = [
        "chat": "the chat's address",
        "before": "only messages before the one in this row; without it, the newest",
        "limit": "how many at most, 1 to 1000",
    ]
    /// It only reads.
    public static let changes = false
    /// The chat.
    public var chat: JID
    /// Only messages before the one in this row, in the chat's order; nil starts at the newest.
    public var before: Int64?
    /// How many at most, 1 to 1000.
    public var limit: Int

    /// Creates the command.
    public init(chat: JID, before: Int64? = nil, limit: Int = 50) {
        self.chat = chat
        self.before = before
        self.limit = limit
    }

    /// Reads the command; all but the chat may be left out.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(chat: try fields.decode(JID.self, forKey: .chat))
        before = try fields.decodeIfPresent(Int64.self, forKey: .before)
        limit = try fields.decodeIfPresent(Int.self, forKey: .limit) ?? limit
    }

    private enum CodingKeys: CodingKey { case chat, before, limit }
}
