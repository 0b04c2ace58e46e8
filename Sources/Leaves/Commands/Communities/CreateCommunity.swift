public import Model

/// Creates a community with this account as its owner, and the group in which its admins announce.
public struct CreateCommunity: Command, Hashable {
    /// The community as the server made it.
    public typealias Reply = Group
    /// What the catalogue says of it.
    public static let about = About(
        "create-community",
        .group,
        "Create a community",
        notes: [
            "subject": "its name; 100 characters at most",
            "description": "what it is about; 2,048 characters at most",
            "isClosed":
                "whether an admin lets people into its groups; else everybody in it can join",
            "memberGroups": "whether everybody may make groups in it; else only admins",
            "generalChat": "whether it has a group from the start in which everybody talks",
        ]
    )
    /// Its name; must not be empty, 100 characters at most.
    public var subject: String
    /// What it is about; 2,048 characters at most.
    public var description: String?
    /// Whether an admin lets people into its groups; otherwise everybody in the community can join.
    public var isClosed: Bool?
    /// Whether everybody may make groups in it.
    public var memberGroups: Bool?
    /// Whether it has a group from the start in which everybody talks.
    public var generalChat: Bool?

    /// Creates the command.
    public init(
        subject: String,
        description: String? = nil,
        isClosed: Bool? = nil,
        memberGroups: Bool? = nil,
        generalChat: Bool? = nil
    ) {
        self.subject = subject
        self.description = description
        self.isClosed = isClosed
        self.memberGroups = memberGroups
        self.generalChat = generalChat
    }
}
