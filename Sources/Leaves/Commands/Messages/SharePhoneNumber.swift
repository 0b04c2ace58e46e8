public import Model

/// Lets somebody who knows this account by LID alone have its phone number.
public struct SharePhoneNumber: Command, Hashable {
    /// The message as stored, in state ``DeliveryState/queued``.
    public typealias Reply = Message
    /// Never changes.
    public static let name = "share-phone-number"
    /// About messages.
    public static let area = Area.message
    /// For help.
    public static let summary = "Let somebody have your phone number"
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
