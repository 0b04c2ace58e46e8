public import Model

/// Reads the chat list, newest activity first.
public struct ListChats: Command, Hashable {
    /// The chats.
    public typealias Reply = [Chat]
    /// Never changes.
    public static let name = "list-chats"
    /// About chats.
    public static let area = Area.chat
    /// For help.
    public static let summary = "List the chats, newest activity first"
    /// For help.
    public static let notes = [
        "limit": "how many at most",
        "offset": "how many to pass over first",
    ]
    /// It only reads.
    public static let changes = false
    /// How many at most.
    public var limit: Int
    /// How many to pass over first.
    public var offset: Int

    /// Creates the command.
    public init(limit: Int, offset: Int = 0) {
        self.limit = limit
        self.offset = offset
    }
}
