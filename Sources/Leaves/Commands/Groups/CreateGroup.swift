public import Model

/// Creates a group with this account as its owner.
public struct CreateGroup: Command, Hashable {
    /// The group as the server made it, and who could not be added.
    public typealias Reply = CreatedGroup
    /// What the catalogue says of it.
    public static let about = About(
        "create-group",
        .group,
        "Create a group",
        notes: [
            "subject": "its name; 100 characters at most",
            "members": "the people to add, by phone number or address",
            "description": "what it is about; 2,048 characters at most",
            "on": "what is on from the start: announcement, locked, joinApproval, memberAdd, "
                + "memberLink or memberHistory, see set-group-setting",
            "off": "what of these is off from the start",
            "community": "the community that it belongs to",
            "seconds": "after how many seconds messages disappear, see set-group-timer",
        ]
    )
    /// Its name; must not be empty, 100 characters at most.
    public var subject: String
    /// The people to add, without this account.
    public var members: [JID]
    /// What it is about; 2,048 characters at most.
    public var description: String?
    /// What is on from the start; what is neither on nor off is as in any new group.
    public var on: [GroupSetting]?
    /// What is off from the start.
    public var off: [GroupSetting]?
    /// After how many seconds messages disappear: one of ``SetGroupTimer/times``.
    public var seconds: Int?
    /// The community that it belongs to; nil for one that stands alone.
    public var community: JID?

    /// Creates the command.
    public init(
        subject: String,
        members: [JID],
        description: String? = nil,
        on: [GroupSetting]? = nil,
        off: [GroupSetting]? = nil,
        seconds: Int? = nil,
        community: JID? = nil
    ) {
        self.subject = subject
        self.members = members
        self.description = description
        self.on = on
        self.off = off
        self.seconds = seconds
        self.community = community
    }
}
