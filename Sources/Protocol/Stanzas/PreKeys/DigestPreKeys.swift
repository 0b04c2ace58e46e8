public import BinaryNode
import Model

/// Asks what the server has of this device's keys.
///
///     → <iq xmlns="encrypt" type="get" to="s.whatsapp.net"><digest/></iq>
///     ← <iq type="result"><digest>
///         <registration>{4}</registration> <type>{05}</type> <identity>{32}</identity>
///         <skey><id>{3}</id><value>{32}</value><signature>{64}</signature></skey>
///         <list><id>{3}</id>…</list> <hash>{20}</hash></digest></iq>
///     ← <iq type="error"><error code="404"/></iq>       it has none
///
/// - Source: whatsapp-rust `src/prekeys.rs` (`validate_digest_key`), zapo `src/signal/api/SignalDigestSyncApi.ts`.
public struct DigestPreKeys: Query {
    public static let namespace = "encrypt"
    public let kind = QueryKind.get

    /// Creates the question.
    public init() {}

    public var body: [Node] { [Node("digest")] }

    public func reply(from iq: Node) throws(StanzaError) -> KeyDigest {
        try KeyDigest(try iq.requireChild("digest"))
    }
}

/// What the server has of a device's keys.
public struct KeyDigest: Hashable, Sendable {
    /// The registration id.
    public let registrationID: UInt32
    /// The public identity key, 32 bytes.
    public let identity: [UInt8]
    /// The signed pre-key.
    public let signedPreKey: PublishedKeys.Key
    /// Its signature, 64 bytes.
    public let signature: [UInt8]
    /// The one-time pre-keys that are left, in the order in which they are hashed.
    public let preKeys: [UInt32]
    /// SHA-1 over identity, signed pre-key, its signature and the one-time pre-keys, the public keys without type.
    public let hash: [UInt8]

    /// The most one-time keys that are read of.
    private static let limit = 10_000

    init(_ node: Node) throws(StanzaError) {
        registrationID = try node.requireNumber(in: "registration", count: 4)
        identity = try node.requireBytes(in: "identity", count: 32)
        let signed = try node.requireChild("skey")
        signedPreKey = try PublishedKeys.Key(signed)
        signature = try signed.requireBytes(in: "signature", count: 64)
        let list = try node.requireChild("list").children("id")
        guard list.count <= Self.limit else {
            throw .malformed(path: "digest/list", expected: "a list of some hundreds")
        }
        preKeys = try list.map { id throws(StanzaError) in
            try id.requireBytes(count: 3).reduce(0) { $0 << 8 | UInt32($1) }
        }
        hash = try node.requireBytes(in: "hash", count: 20)
    }
}
