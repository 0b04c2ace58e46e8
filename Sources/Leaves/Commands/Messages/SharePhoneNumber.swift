public import Model

/// Lets somebody who knows this account by LID alone have its phone number.
public struct SharePhoneNumber: Command, Hashable {
    /// The message as stored, in state ``DeliveryState/queued``.
    public typealias Reply = Message
    /// What the catalogue says of it.
    public static let about = About(
        "share-phone-number",
        .message,
        "Let somebody have your phone number",
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
