/// A group as the server last described it.
public struct Group: Hashable, Sendable, Codable {
    /// Its address.
    public var jid: JID
    /// Its name; outside text as it came, not yet cleaned.
    public var subject: String
    /// Who made it; nil when the server does not say.
    public var owner: JID?
    /// When it was made, server clock.
    public var created: Timestamp
    /// Whether its members are addressed by LID; otherwise by phone number.
    public var isLIDAddressed: Bool
    /// Everybody in it, this account among them.
    public var members: [Member]
    /// What it is about; nil when nobody said.
    public var description: Description?
    /// What is on.
    public var settings: Set<GroupSetting>
    /// After how many seconds messages disappear; 0 when they stay.
    public var disappearing: Int
    /// What it is within a community.
    public var kind: Kind
    /// The community that it belongs to; nil for one that stands alone.
    public var parent: JID?
    /// How many members it has, where the server lists only some.
    public var size: Int?
    /// Which version of the member list this is; nil when the server does not say.
    public var version: String?
    /// Whether it is another one by now: it is asked for again before anything leaves for it.
    public var isOutdated: Bool

    /// Creates a group from its parts.
    public init(
        jid: JID,
        subject: String,
        owner: JID? = nil,
        created: Timestamp,
        isLIDAddressed: Bool = true,
        members: [Member] = [],
        description: Description? = nil,
        settings: Set<GroupSetting> = [],
        disappearing: Int = 0,
        kind: Kind = .group,
        parent: JID? = nil,
        size: Int? = nil,
        version: String? = nil,
        isOutdated: Bool = false
    ) {
        self.jid = jid
        self.subject = subject
        self.owner = owner
        self.created = created
        self.isLIDAddressed = isLIDAddressed
        self.members = members
        self.description = description
        self.settings = settings
        self.disappearing = disappearing
        self.kind = kind
        self.parent = parent
        self.size = size
        self.version = version
        self.isOutdated = isOutdated
    }

    /// What a group is about.
    public struct Description: Hashable, Sendable, Codable {
        /// Which version it is: who changes it says which one they knew.
        public var id: String
        /// The words; outside text as it came, not yet cleaned.
        public var text: String
        /// Who wrote it; nil when the server does not say.
        public var by: JID?
        /// When, server clock; nil when the server does not say.
        public var time: Timestamp?

        /// Creates a description from its parts.
        public init(id: String, text: String, by: JID? = nil, time: Timestamp? = nil) {
            self.id = id
            self.text = text
            self.by = by
            self.time = time
        }
    }

    /// What a group is within a community.
    public enum Kind: Sendable, NamedCase {
        /// An ordinary group, in a community or alone.
        case group
        /// The community itself, which people do not write to.
        case community
        /// Where a community's admins tell everybody something.
        case announcements
        /// Where everybody in a community talks.
        case general
    }

    /// Somebody in a group.
    public struct Member: Hashable, Sendable, Codable {
        /// The address by which the group knows the person: the LID when it is known.
        public var person: JID
        /// The phone-number address; nil while the server hides it.
        public var phone: JID?
        /// What the person may do.
        public var role: Role
        /// What the person is called in the group besides, outside text as it came; nil for nothing.
        public var tag: String?

        /// Creates a member from its parts.
        public init(person: JID, phone: JID? = nil, role: Role = .member, tag: String? = nil) {
            self.person = person
            self.phone = phone
            self.role = role
            self.tag = tag
        }
    }

    /// What a member may do.
    public enum Role: Sendable, NamedCase {
        /// Nothing that others may not.
        case member
        /// Change members and settings.
        case admin
        /// The same, and cannot be removed: who made the group.
        case superadmin
    }
}
