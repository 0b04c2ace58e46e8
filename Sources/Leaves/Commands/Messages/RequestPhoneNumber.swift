public import Model

/// Asks somebody who is known by LID alone for their phone number.
public struct RequestPhoneNumber: Command, Hashable {
    /// The message as stored, in state ``DeliveryState/queued``.
    public typealias Reply = Message
    /// What the catalogue says of it.
    public static let about = About(
        "request-phone-number",
        .message,
        "Ask somebody for their phone number",
        notes: [
            "to": "the person's address"
        ]
    )
    /// The person.
    public var to: JID

    /// Creates the command.
    public init(
        to: JID
    ) {
        self.to = to
    }
}
