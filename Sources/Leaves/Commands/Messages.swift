public import Model

/// Puts a text into the outbox; it goes out as soon as there is a connection, exactly once.
public struct SendText: Command, Hashable {
    /// The message as stored, in state ``DeliveryState/queued``.
    public typealias Reply = Message
    /// A person, by phone number or LID.
    public var to: JID
    /// The words; must not be empty, 65,536 characters at most.
    public var text: String

    /// Creates the command.
    public init(to: JID, text: String) {
        self.to = to
        self.text = text
    }
}

/// Marks everything in a chat up to a message as read, here and (by receipts) at its senders.
public struct MarkRead: Command, Hashable {
    /// Nothing comes back.
    public typealias Reply = Void
    /// The chat.
    public var chat: JID
    /// The newest message that was seen, by ``Message/row``.
    public var through: Int64

    /// Creates the command.
    public init(chat: JID, through: Int64) {
        self.chat = chat
        self.through = through
    }
}

/// Reads a page of a chat's messages, oldest first.
public struct ListMessages: Command, Hashable {
    /// The page; empty at the beginning of what is stored.
    public typealias Reply = [Message]
    /// The chat.
    public var chat: JID
    /// Only messages before this one, in (time, row) order; nil starts at the newest.
    public var before: Message?
    /// How many at most.
    public var limit: Int

    /// Creates the command.
    public init(chat: JID, before: Message? = nil, limit: Int) {
        self.chat = chat
        self.before = before
        self.limit = limit
    }
}

/// Reads the chat list, newest activity first.
public struct ListChats: Command, Hashable {
    /// The chats.
    public typealias Reply = [Chat]
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
