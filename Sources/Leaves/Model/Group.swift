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

    /// Creates a group from its parts.
    public init(
        jid: JID,
        subject: String,
        owner: JID? = nil,
        created: Timestamp,
        isLIDAddressed: Bool = true,
        members: [Member] = []
    ) {
        self.jid = jid
        self.subject = subject
        self.owner = owner
        self.created = created
        self.isLIDAddressed = isLIDAddressed
        self.members = members
    }

    /// Somebody in a group.
    public struct Member: Hashable, Sendable, Codable {
        /// The address by which the group knows the person: the LID when it is known.
        public var person: JID
        /// The phone-number address; nil while the server hides it.
        public var phone: JID?
        /// What the person may do.
        public var role: Role

        /// Creates a member from its parts.
        public init(person: JID, phone: JID? = nil, role: Role = .member) {
            self.person = person
            self.phone = phone
            self.role = role
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
