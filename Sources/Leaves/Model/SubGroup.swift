/// A group of a community, as the community lists it.
public struct SubGroup: Hashable, Sendable, Codable {
    /// Its address.
    public var jid: JID
    /// Its name; outside text as it came, not yet cleaned.
    public var subject: String
    /// What it is within the community.
    public var kind: Group.Kind
    /// Whether the community does not show it to those who are not in it.
    public var isHidden: Bool
    /// How many members it has; nil when the server does not say.
    public var size: Int?

    /// Creates one from its parts.
    public init(
        jid: JID,
        subject: String,
        kind: Group.Kind = .group,
        isHidden: Bool = false,
        size: Int? = nil
    ) {
        self.jid = jid
        self.subject = subject
        self.kind = kind
        self.isHidden = isHidden
        self.size = size
    }
}
