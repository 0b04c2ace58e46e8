public import Model

/// Creates a group with this account as its owner.
public struct CreateGroup: Command, Hashable {
    /// The group as the server made it, and who could not be added.
    public typealias Reply = CreatedGroup
    /// Never changes.
    public static let name = "create-group"
    /// About groups.
    public static let area = Area.group
    /// For help.
    public static let summary = "Create a group"
    /// For help.
    public static let notes = [
        "subject": "its name; 100 characters at most",
        "members": "the people to add, by phone number or address",
    ]
    /// Its name; must not be empty, 100 characters at most.
    public var subject: String
    /// The people to add, without this account.
    public var members: [JID]

    /// Creates the command.
    public init(subject: String, members: [JID]) {
        self.subject = subject
        self.members = members
    }
}
