public import Model

/// Says that somebody looked twice at a group, as WhatsApp asked for; see ``GroupMark/safetyCheck``.
public struct AcknowledgeGroup: Command, Hashable {
    /// There is nothing to say.
    public typealias Reply = Done
    /// What the catalogue says of it.
    public static let about = About(
        "acknowledge-group",
        .group,
        "Say that you looked twice at a group, as WhatsApp asked for",
        notes: ["jid": FieldNotes.group]
    )
    /// The group.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) { self.jid = jid }
}
