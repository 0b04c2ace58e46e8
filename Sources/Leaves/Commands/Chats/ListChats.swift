public import Model

/// Reads the chat list, newest activity first.
public struct ListChats: Command, Hashable {
    /// The chats.
    public typealias Reply = [Chat]
    /// What the catalogue says of it.
    public static let about = About(
        "list-chats",
        .chat,
        "List the chats, newest activity first",
        notes: [
            "limit": "how many at most, 1 to 1000",
            "offset": "how many to pass over first",
        ],
        changes: false
    )
    /// How many at most, 1 to 1000.
    public var limit: Int
    /// How many to pass over first.
    public var offset: Int

    /// Creates the command.
    public init(limit: Int = 50, offset: Int = 0) {
        self.limit = limit
        self.offset = offset
    }

    /// Reads the command; both fields may be left out.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init()
        limit = try fields.decodeIfPresent(Int.self, forKey: .limit) ?? limit
        offset = try fields.decodeIfPresent(Int.self, forKey: .offset) ?? offset
    }

    private enum CodingKeys: CodingKey { case limit, offset }
}
