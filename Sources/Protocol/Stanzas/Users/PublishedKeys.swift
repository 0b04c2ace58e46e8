public import BinaryNode

/// What a device publishes so that others can open a session with it.
///
///     <registration>{4}</registration> <type>{05}</type> <identity>{32}</identity>
///     <skey><id>{3}</id><value>{32}</value><signature>{64}</signature></skey>
///     <key><id>{3}</id><value>{32}</value></key>?
///     <device-identity>{…}</device-identity>?
///
/// In a retry receipt all but `registration` stand inside `<keys>`. One-time keys run out, so `key`
/// may be missing.
///
/// - Source: whatsmeow `prekeys.go` (`nodeToPreKeyBundle`, `preKeyToNode`).
public struct PublishedKeys: Hashable, Sendable {
    /// A public pre-key: its id (24 bits) and its 32 bytes.
    public struct Key: Hashable, Sendable {
        /// The id.
        public var id: UInt32
        /// The public key.
        public var value: [UInt8]

        /// Takes the two.
        public init(id: UInt32, value: [UInt8]) {
            self.id = id
            self.value = value
        }

        init(_ node: Node) throws(StanzaError) {
            id = try node.requireNumber(in: "id", count: 3)
            value = try node.requireBytes(in: "value", count: 32)
        }

        var nodes: [Node] {
            [
                Node("id", [:], bytes: bigEndian(id, count: 3)),
                Node("value", [:], bytes: value),
            ]
        }
    }

    /// The registration id.
    public var registrationID: UInt32
    /// The public identity key, 32 bytes.
    public var identity: [UInt8]
    /// The signed pre-key.
    public var signedPreKey: Key
    /// Its signature by the identity key, 64 bytes.
    public var signature: [UInt8]
    /// A one-time pre-key.
    public var preKey: Key?
    /// The account's signature over the device, serialized; companions have one.
    public var deviceIdentity: [UInt8]?

    /// Creates the keys from their parts.
    public init(
        registrationID: UInt32,
        identity: [UInt8],
        signedPreKey: Key,
        signature: [UInt8],
        preKey: Key?,
        deviceIdentity: [UInt8]?
    ) {
        self.registrationID = registrationID
        self.identity = identity
        self.signedPreKey = signedPreKey
        self.signature = signature
        self.preKey = preKey
        self.deviceIdentity = deviceIdentity
    }

    /// Reads a `<user>` of a key query's answer, or a retry receipt.
    public init(_ node: Node) throws(StanzaError) {
        registrationID = try node.requireNumber(in: "registration", count: 4)
        let keys = node.child("keys") ?? node
        identity = try keys.requireBytes(in: "identity", count: 32)
        let signed = try keys.requireChild("skey")
        signedPreKey = try Key(signed)
        signature = try signed.requireBytes(in: "signature", count: 64)
        preKey = try Self.preKey(keys)
        deviceIdentity = keys.child("device-identity")?.bytes
    }

    private static func preKey(_ keys: Node) throws(StanzaError) -> Key? {
        guard let node = keys.child("key") else { return nil }
        return try Key(node)
    }

    /// The `<keys>` of a retry receipt.
    var retryNode: Node {
        var children = [
            Node("type", [:], bytes: [5]), Node("identity", [:], bytes: identity),
        ]
        if let preKey { children.append(Node("key", [:], content: .nodes(preKey.nodes))) }
        let signed = signedPreKey.nodes + [Node("signature", [:], bytes: signature)]
        children.append(Node("skey", [:], content: .nodes(signed)))
        if let deviceIdentity {
            children.append(Node("device-identity", [:], bytes: deviceIdentity))
        }
        return Node("keys", [:], content: .nodes(children))
    }
}
