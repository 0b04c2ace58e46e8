public import Model

/// Asks WhatsApp to open a group again that it closed.
public struct AppealSuspension: Command, Hashable {
    /// There is nothing to say: WhatsApp answers days later.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "appeal-suspension",
        .group,
        "Ask WhatsApp to open a group again that it closed",
        notes: [
            "jid": FieldNotes.group, "reason": "why it should be open",
        ]
    )
    /// The group.
    public var jid: JID
    /// Why it should be open.
    public var reason: String?

    /// Creates the command.
    public init(jid: JID, reason: String? = nil) {
        self.jid = jid
        self.reason = reason
    }
}
