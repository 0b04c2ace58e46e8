public import Model

/// Says that somebody looked twice at a group, as WhatsApp asked for; see ``GroupMark/safetyCheck``.
public struct AcknowledgeGroup: Command, Hashable {
    /// There is nothing to say.
    public typealias Reply = Done
    /// Never changes.
    public static let name = "acknowledge-group"
    /// About groups.
    public static let area = Area.group
    /// For help.
    public static let summary = "Say that you looked twice at a group, as WhatsApp asked for"
    /// For help.
    public static let notes = ["jid": FieldNotes.group]
    /// The group.
    public var jid: JID

    /// Creates the command.
    public init(jid: JID) { self.jid = jid }
}
