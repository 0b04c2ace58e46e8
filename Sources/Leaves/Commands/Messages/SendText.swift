public import Model

/// Puts a text into the outbox; it goes out as soon as there is a connection, exactly once.
public struct SendText: Command, Hashable {
    /// The message as stored, in state ``DeliveryState/queued``.
    public typealias Reply = Message
    /// Never changes.
    public static let name = "send-text"
    /// About messages.
    public static let area = Area.message
    /// For help.
    public static let summary = "Send a text to a person"
    /// For help.
    public static let notes = [
        "to": "a phone number with country code, or an address",
        "text": "the words; 65,536 characters at most",
    ]
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
