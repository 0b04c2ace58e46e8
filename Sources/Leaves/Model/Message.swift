/// A message's id as its sender chose it: opaque, case-sensitive, unique per chat and sender.
public struct MessageID: Hashable, Sendable, CustomStringConvertible {
    /// The id's text.
    public let text: String

    /// Takes the id's text.
    public init(_ text: String) { self.text = text }

    /// The id's text.
    public var description: String { text }
}

/// How far an own message has come.
///
/// States only grow, except that ``queued`` may become ``failed`` and a failed message be queued anew.
public enum DeliveryState: Int, Sendable, Comparable, CaseIterable {
    /// The server or this client gave it up; the person is told.
    case failed = -1
    /// In the outbox.
    case queued = 0
    /// The server has it (its ack came).
    case sent = 1
    /// A device of every expected person has it.
    case delivered = 2
    /// Read by every expected person.
    case read = 3
    /// A voice note that was listened to.
    case played = 4

    /// Less far first.
    public static func < (left: DeliveryState, right: DeliveryState) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// One message as it is stored and shown.
public struct Message: Hashable, Sendable {
    /// What kind of thing the message is.
    public enum Content: Hashable, Sendable {
        /// Words.
        case text(String)
        /// It could not be decrypted yet; the sender was asked to send it again.
        case waiting
        /// The server has no copy for this device (view-once and the like); `kind` is its word.
        case unavailable(kind: String)
        /// A type that martlet does not show yet; `type` is the protocol's name for it.
        case unsupported(type: String)
        /// A line of the chat itself, such as a changed security code.
        case system(SystemLine)
    }

    /// Position in the database: grows with arrival, orders messages of the same time.
    public var row: Int64
    /// The chat; for people always their LID when it is known.
    public var chat: JID
    /// The id on the wire.
    public var id: MessageID
    /// Who wrote it, without device.
    public var sender: JID
    /// Whether this account wrote it, on any of its devices.
    public var isFromMe: Bool
    /// When it was sent, server clock.
    public var time: Timestamp
    /// What it says.
    public var content: Content
    /// For own messages, how far it has come; nil for others' messages.
    public var state: DeliveryState?
    /// For others' messages, whether it was read here or on another own device.
    public var isRead: Bool

    /// Creates a message from its parts.
    public init(
        row: Int64,
        chat: JID,
        id: MessageID,
        sender: JID,
        isFromMe: Bool,
        time: Timestamp,
        content: Content,
        state: DeliveryState? = nil,
        isRead: Bool = false
    ) {
        self.row = row
        self.chat = chat
        self.id = id
        self.sender = sender
        self.isFromMe = isFromMe
        self.time = time
        self.content = content
        self.state = state
        self.isRead = isRead
    }
}

/// A line in a chat that nobody wrote.
public enum SystemLine: Hashable, Sendable {
    /// The other person's identity key changed: a new phone, or a reinstall.
    case securityCodeChanged
}
