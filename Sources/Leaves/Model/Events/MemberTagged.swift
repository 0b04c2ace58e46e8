/// Somebody in a group said what they are called there besides.
public struct MemberTagged: DatedEvent {
    /// Never changes.
    public static let name = "group.tag"
    /// About groups.
    public static let area = Area.group
    /// The group.
    public var group: JID
    /// Who said so.
    public var person: JID
    /// Whether this account did, on any of its devices.
    public var isFromMe: Bool
    /// The tag as it came, not yet cleaned; empty when it was taken away.
    public var tag: String
    /// When, server clock.
    public var time: Timestamp

    /// Creates the event from its parts.
    public init(group: JID, person: JID, isFromMe: Bool, tag: String, time: Timestamp) {
        self.group = group
        self.person = person
        self.isFromMe = isFromMe
        self.tag = tag
        self.time = time
    }

    /// In order with what else happens in the chat.
    public var chatAddress: JID? { group }
}
