import Model

/// A group to be made.
public struct GroupSketch: Sendable, Hashable, Codable {
    /// Its name.
    public var subject: String
    /// Who makes it, by number or address.
    public var creator: String
    /// The others.
    public var members: [String]
    /// Whether members are named by phone number, as in old groups.
    public var usesPhoneAddress: Bool?
    /// Whether it is a community, which has a group for announcements.
    public var isCommunity: Bool?

    /// A group of some people.
    public init(
        _ subject: String,
        creator: String,
        members: [String],
        usesPhoneAddress: Bool? = nil,
        isCommunity: Bool? = nil
    ) {
        self.isCommunity = isCommunity
        self.subject = subject
        self.creator = creator
        self.members = members
        self.usesPhoneAddress = usesPhoneAddress
    }
}

/// One group.
public struct GroupState: Sendable, Hashable, Codable {
    /// A member.
    public struct Member: Sendable, Hashable, Codable {
        /// The phone number.
        public let number: String
        /// The address by LID.
        public let lid: String
        /// `member`, `admin` or `superadmin`.
        public let role: String
    }

    /// The address.
    public let jid: String
    /// The name.
    public let subject: String
    /// `lid` or `pn`.
    public let addressingMode: String
    /// The members, the creator first while there.
    public let members: [Member]
    /// What it is about.
    public let description: String?
    /// What is on, by name.
    public let settings: [String]
    /// After how many seconds messages disappear; nil for never.
    public let timer: Int?
    /// What leads into it by link; nil until somebody asked for it.
    public let code: String?
    /// The numbers of those who want in, oldest first.
    public let requests: [String]
    /// What it is within a community: `community`, `announcements` or `general`; nil for an ordinary group.
    public let kind: String?
    /// The community that it belongs to, by address.
    public let community: String?
    /// The id of its picture; nil when it has none.
    public let picture: String?
    /// The messages that were reported to its admins.
    public let reports: [String]

    init(_ group: GroupRecord, in world: World) {
        jid = "\(group.jid)"
        subject = group.subject
        addressingMode = group.addressingMode
        description = group.description?.text
        settings = GroupSwitch.allCases.filter(group.isOn).map(\.rawValue)
        timer = group.timer
        code = group.code
        requests = (group.requests ?? []).compactMap { world.database.people[$0.person]?.number }
        kind = group.kind?.rawValue
        community = group.parent.map { "\(JID(user: $0, server: .group))" }
        picture = group.picture
        reports = (group.reports ?? []).map(\.message)
        members = group.members.compactMap { member in
            world.database.people[member.person].map {
                Member(number: $0.number, lid: "\($0.lid)", role: member.role.rawValue)
            }
        }
    }
}
