public import BinaryNode
import Model

/// Asks where files are uploaded to and downloaded from, and for leave to do so.
///
///     → <iq xmlns="w:m" type="set" to="s.whatsapp.net"><media_conn/></iq>
///     ← <iq type="result"><media_conn auth ttl auth_ttl max_buckets><host hostname/>…</media_conn></iq>
///
/// - Source: whatsmeow `mediaconn.go` (`queryMediaConn`).
public struct FetchMediaConnection: Query {
    public static let namespace = "w:m"
    public let kind = QueryKind.set

    /// Creates the question.
    public init() {}

    public var body: [Node] { [Node("media_conn")] }

    public func reply(from iq: Node) throws(StanzaError) -> MediaConnection {
        try MediaConnection(try iq.requireChild("media_conn"))
    }
}

/// Where files go, and the leave to upload them.
public struct MediaConnection: Hashable, Sendable {
    /// What an upload shows; it is a secret.
    public let auth: String
    /// For how many seconds all of this holds.
    public let lifetime: Int
    /// The hosts, those to be tried first in front; some have a port.
    public let hosts: [String]

    /// Reads `<media_conn>`; a host that is no name is passed over.
    ///
    /// - Throws: ``StanzaError`` for one without leave, lifetime or hosts.
    init(_ node: Node) throws(StanzaError) {
        auth = try node.requireString("auth")
        guard let ttl = node.int("ttl"), let other = node.int("auth_ttl"), ttl > 0, other > 0 else {
            throw .malformed(path: "media_conn@ttl", expected: "a number of seconds")
        }
        lifetime = min(ttl, other)
        hosts = node.children("host").compactMap { $0.string("hostname") }
            .filter(Self.isHost)
        guard !hosts.isEmpty else {
            throw .malformed(path: "media_conn/host@hostname", expected: "a host")
        }
    }

    /// Whether a text is a host with or without a port, and nothing that would lead elsewhere in a URL.
    private static func isHost(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
                    UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"):
                    true
                default: false
                }
            }
    }
}
