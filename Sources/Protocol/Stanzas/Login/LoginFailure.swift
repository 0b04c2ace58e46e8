public import BinaryNode

/// The server refused the login.
///
///     ← <failure reason="{number}" [message] [location] [code] [expire="{seconds}"] [url]/>
///
/// | reason | meaning |
/// |---|---|
/// | 401 | logged out |
/// | 402 | banned for a while: `code` says why, `expire` for how long |
/// | 403 | locked, or the phone is gone |
/// | 405 | the client version is too old |
/// | 406 | banned |
/// | 500, 503 | the server has trouble of its own |
///
/// - Source: whatsmeow `connectionevents.go`, `types/events/events.go`.
public struct LoginFailure: Hashable, Sendable {
    /// The number of the reason.
    public let reason: Int
    /// The server's words; empty when there are none.
    public let message: String
    /// The kind of a ban; nil otherwise.
    public let code: Int?
    /// Seconds until a ban ends; nil when the server did not say.
    public let expire: Int?

    /// Reads the stanza.
    public init(_ node: Node) throws(StanzaError) {
        reason = try node.requireInt("reason")
        message = node.string("message") ?? ""
        code = node.int("code")
        expire = node.int("expire")
    }
}
