public import Model

/// Asks somebody who is known by LID alone for their phone number.
public struct RequestPhoneNumber: Command, Hashable {
    /// The message as stored, in state ``DeliveryState/queued``.
    public typealias Reply = Message
    /// Never changes.
    public static let name = "request-phone-number"
    /// About messages.
    public static let area = Area.message
    /// For help.
    public static let summary = "Ask somebody for their phone number"
    /// For help.
    public static let notes = [
        "to": "the person's address"
    ]
    /// The person.
    public var to: JID

    /// Creates the command.
    public init(
        to: JID
    ) {
        self.to = to
    }
}
