/// The version of the web client that is claimed to the server.
public struct ClaimedVersion: Hashable, Sendable, Codable {
    /// Dotted numbers.
    public var version: String
    /// Where it is from, for people.
    public var origin: String
    /// From when on the server refuses it, server clock; nil when it did not say.
    public var expires: Timestamp?

    /// Creates one from its parts.
    public init(version: String, origin: String, expires: Timestamp? = nil) {
        self.version = version
        self.origin = origin
        self.expires = expires
    }
}
