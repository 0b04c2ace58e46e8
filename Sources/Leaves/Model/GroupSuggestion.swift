/// A group that somebody wants in a community.
public struct GroupSuggestion: Hashable, Sendable, Codable {
    /// Its address.
    public var jid: JID
    /// Its name; outside text as it came, not yet cleaned.
    public var subject: String
    /// What it is about; nil when nobody said.
    public var description: String?
    /// Who wants it; nil when the server does not say.
    public var by: JID?
    /// Since when, server clock; nil when the server does not say.
    public var time: Timestamp?
    /// How many members it has; nil when the server does not say.
    public var size: Int?
    /// Whether it is there already; otherwise it would be made.
    public var isThere: Bool

    /// Creates one from its parts.
    public init(
        jid: JID,
        subject: String,
        description: String? = nil,
        by: JID? = nil,
        time: Timestamp? = nil,
        size: Int? = nil,
        isThere: Bool
    ) {
        self.jid = jid
        self.subject = subject
        self.description = description
        self.by = by
        self.time = time
        self.size = size
        self.isThere = isThere
    }
}
