/// The state of an own message changed: the server took it, somebody got, read or played it, or it failed.
///
/// What it says did not change, so it is not repeated.
public struct MessageStateChanged: Event {
    /// Never changes.
    public static let name = "message.state"
    /// About messages.
    public static let area = Area.message
    /// The chat; for people always their LID when it is known.
    public var chat: JID
    /// The message.
    public var id: MessageID
    /// Its position in the database.
    public var row: Int64
    /// How far it has come.
    public var state: DeliveryState
    /// When it was sent, server clock: one that the server took moves to the server's time.
    public var time: Timestamp

    /// Creates the event from its parts.
    public init(chat: JID, id: MessageID, row: Int64, state: DeliveryState, time: Timestamp) {
        self.chat = chat
        self.id = id
        self.row = row
        self.state = state
        self.time = time
    }

    /// In order with what else happens in the chat.
    public var chatAddress: JID? { chat }
}

extension Message {
    /// Takes over a new state, and the time that came with it.
    public mutating func advance(_ event: MessageStateChanged) {
        state = event.state
        time = event.time
    }
}
