public import Model

/// What became of one group that was to go into a community, or out of it.
public struct LinkedGroup: Hashable, Sendable, Codable {
    /// The group.
    public var jid: JID
    /// Why it was not done, by the server's number; nil when it was.
    public var error: Int?
    /// The same in words.
    public var reason: String?

    /// Creates one from its parts.
    public init(jid: JID, error: Int? = nil, reason: String? = nil) {
        self.jid = jid
        self.error = error
        self.reason = reason
    }
}
