public import Model

/// Gives a group another name.
public struct SetGroupSubject: Command, Hashable {
    /// The group as it is now.
    public typealias Reply = Group
    /// What the catalogue says of it.
    public static let about = About(
        "set-group-subject",
        .group,
        "Give a group another name",
        notes: [
            "jid": FieldNotes.group, "subject": "its name; 100 characters at most",
        ]
    )
    /// The group.
    public var jid: JID
    /// Its name; must not be empty, 100 characters at most.
    public var subject: String

    /// Creates the command.
    public init(jid: JID, subject: String) {
        self.jid = jid
        self.subject = subject
    }
}
