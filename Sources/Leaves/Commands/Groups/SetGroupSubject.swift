public import Model

/// Gives a group another name.
public struct SetGroupSubject: Command, Hashable {
    /// The group as it is now.
    public typealias Reply = Group
    /// Never changes.
    public static let name = "set-group-subject"
    /// About groups.
    public static let area = Area.group
    /// For help.
    public static let summary = "Give a group another name"
    /// For help.
    public static let notes = [
        "jid": FieldNotes.group, "subject": "its name; 100 characters at most",
    ]
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
