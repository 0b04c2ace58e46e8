/// A group was changed: who did what.
public struct GroupChanged: DatedEvent {
    /// Never changes.
    public static let name = "group.changed"
    /// About groups.
    public static let area = Area.group
    /// The group.
    public var group: JID
    /// What was changed.
    public var change: GroupChange
    /// Who changed it; nil when the server does not say.
    public var by: JID?
    /// When, server clock.
    public var time: Timestamp

    /// Creates the event from its parts.
    public init(group: JID, change: GroupChange, by: JID? = nil, time: Timestamp) {
        self.group = group
        self.change = change
        self.by = by
        self.time = time
    }

    /// In order with what else happens in the chat.
    public var chatAddress: JID? { group }
}
