public import Model

/// Adds people to a group, removes them, makes them admins or members again.
public struct ChangeGroupMembers: Command, Hashable {
    /// What became of each of them.
    public typealias Reply = [Outcome]
    /// What the catalogue says of it.
    public static let about = About(
        "change-group-members",
        .group,
        "Add, remove, promote or demote members of a group",
        notes: [
            "jid": FieldNotes.group, "people": "whom, by phone number or address",
            "action": "add, remove, promote or demote",
            "everywhere": "whether who is removed from a community leaves all of its groups",
        ]
    )
    /// The most people of one request.
    public static let most = 256
    /// The group.
    public var jid: JID
    /// What is done.
    public var action: MemberAction
    /// To whom.
    public var people: [JID]
    /// Whether who is removed from a community leaves all of its groups.
    public var everywhere: Bool?

    /// Creates the command.
    public init(jid: JID, action: MemberAction, people: [JID], everywhere: Bool? = nil) {
        self.jid = jid
        self.action = action
        self.people = people
        self.everywhere = everywhere
    }

    /// What became of one person.
    public struct Outcome: Hashable, Sendable, Codable {
        /// The person, by LID when it is known.
        public var person: JID
        /// The phone number, when it is known.
        public var phone: JID?
        /// Why it was not done, by the server's number; nil when it was.
        public var error: Int?
        /// The same in words.
        public var reason: String?
        /// With what they can be invited, who could not be added.
        public var invite: Invite?

        /// Creates an outcome from its parts.
        public init(
            person: JID,
            phone: JID? = nil,
            error: Int? = nil,
            reason: String? = nil,
            invite: Invite? = nil
        ) {
            self.person = person
            self.phone = phone
            self.error = error
            self.reason = reason
            self.invite = invite
        }
    }

    /// What lets somebody in who could not be added.
    public struct Invite: Hashable, Sendable, Codable {
        /// What they show to the server.
        public var code: String
        /// Until when it counts, server clock.
        public var expires: Timestamp

        /// Creates an invitation from its parts.
        public init(code: String, expires: Timestamp) {
            self.code = code
            self.expires = expires
        }
    }
}
