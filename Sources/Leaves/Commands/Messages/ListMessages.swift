public import Model

/// Reads a page of a chat's messages, oldest first.
public struct ListMessages: Command, Hashable {
    /// The page; empty at the beginning or the end of what is stored.
    public typealias Reply = [Message]
    /// What the catalogue says of it.
    public static let about = About(
        "list-messages",
        .message,
        "List a chat's messages, oldest first",
        notes: [
            "chat": FieldNotes.chat,
            "before": "only messages before the one in this row; without it, the newest",
            "after": "only messages after the one in this row, the first of them",
            "limit": "how many at most, 1 to 1000",
        ],
        changes: false
    )
    /// The chat.
    public var chat: JID
    /// Only messages before the one in this row, in the chat's order; nil starts at the newest.
    public var before: Int64?
    /// Only messages after the one in this row, in the chat's order: the first of them.
    public var after: Int64?
    /// How many at most, 1 to 1000.
    public var limit: Int

    /// Creates the command; at most one of `before` and `after` may be given.
    public init(chat: JID, before: Int64? = nil, after: Int64? = nil, limit: Int = 50) {
        self.chat = chat
        self.before = before
        self.after = after
        self.limit = limit
    }

    /// Reads the command; all but the chat may be left out.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(chat: try fields.decode(JID.self, forKey: .chat))
        before = try fields.decodeIfPresent(Int64.self, forKey: .before)
        after = try fields.decodeIfPresent(Int64.self, forKey: .after)
        limit = try fields.decodeIfPresent(Int.self, forKey: .limit) ?? limit
    }

    private enum CodingKeys: CodingKey { case chat, before, after, limit }
}
