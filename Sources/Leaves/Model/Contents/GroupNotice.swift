/// A line of a group's chat itself: something about the group was changed.
public struct GroupNoticeContent: MessageContent {
    /// Never changes.
    public static let kind = "groupNotice"
    /// Nobody wrote it.
    public static let isSystem = true
    /// What was changed.
    public var change: GroupChange
    /// Who changed it; nil when the server does not say.
    public var by: JID?

    /// Creates a line from its parts.
    public init(change: GroupChange, by: JID? = nil) {
        self.change = change
        self.by = by
    }

    /// What was changed, without names: who shows it knows them.
    public var preview: String {
        switch change {
        case .created(let subject): "Group \"\(subject)\" was created"
        case .subject(let subject): "The group is now called \"\(subject)\""
        case .description(let text):
            text.isEmpty ? "The description was removed" : "The description was changed"
        case .added(let people): people.count == 1 ? "Somebody was added" : "People were added"
        case .removed(let people): people.count == 1 ? "Somebody left" : "People left"
        case .promoted: "There is a new admin"
        case .demoted: "Somebody is admin no longer"
        case .announcement(let isOn):
            isOn ? "Only admins can write now" : "Everybody can write now"
        case .locked(let isOn):
            isOn ? "Only admins can change the group now" : "Everybody can change the group now"
        case .disappearing(let seconds):
            seconds > 0 ? "Disappearing messages were turned on" : "Messages no longer disappear"
        case .other: "The group was changed"
        }
    }
}
