/// A message that was deleted for everyone; what it said is gone.
public struct DeletedContent: MessageContent {
    /// Never changes.
    public static let kind = "deleted"
    /// Who deleted it: its author, or a group's admin.
    public var by: JID

    /// Takes who deleted it.
    public init(by: JID) { self.by = by }

    /// What stands in its place.
    public var preview: String { "This message was deleted" }
}

extension Message.Content {
    /// Deleted for everyone.
    public static func deleted(by person: JID) -> Self { Self(DeletedContent(by: person)) }
}
