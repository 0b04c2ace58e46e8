public import Model

/// Asks the server how several groups stand, all at once.
public struct GetGroups: Command, Hashable {
    /// What the server said of each, in the order in which they were asked for.
    public typealias Reply = [Outcome]
    /// What the catalogue says of it.
    public static let about = About(
        "get-groups",
        .group,
        "Show several groups and their members",
        notes: ["groups": "the groups' addresses, 10000 at most"],
        changes: false
    )
    /// The groups.
    public var groups: [JID]

    /// Creates the command.
    public init(groups: [JID]) { self.groups = groups }

    /// What the server said of one group.
    public struct Outcome: Hashable, Sendable, Codable {
        /// The group's address.
        public var jid: JID
        /// The group; nil when the server did not show it.
        public var group: Group?
        /// Why it was not shown, by the server's number; nil when it was, or when the server did not say.
        public var error: Int?
        /// Why it was not shown, in words; nil when it was.
        public var reason: String?

        /// Creates an outcome from its parts.
        public init(jid: JID, group: Group? = nil, error: Int? = nil, reason: String? = nil) {
            self.jid = jid
            self.group = group
            self.error = error
            self.reason = reason
        }
    }
}
