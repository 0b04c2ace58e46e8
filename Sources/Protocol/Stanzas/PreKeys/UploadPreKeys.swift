public import BinaryNode

/// Gives the server one-time pre-keys, with the identity and the signed pre-key they belong to.
///
///     → <iq xmlns="encrypt" type="set" to="s.whatsapp.net">
///         <registration>{u32}</registration> <type>{05}</type> <identity>{32}</identity>
///         <list> <key><id>{u24}</id><value>{32}</value></key> … </list>
///         <skey><id>{u24}</id><value>{32}</value><signature>{64}</signature></skey></iq>
///     ← <iq type="result"/>
///
/// - Source: whatsmeow `prekeys.go`.
public struct UploadPreKeys: Query {
    /// A public pre-key under its id.
    public struct Key: Hashable, Sendable {
        /// The id; 24 bits.
        public var id: UInt32
        /// The public key; 32 bytes.
        public var value: [UInt8]

        /// Takes an id and a public key.
        public init(id: UInt32, value: [UInt8]) {
            self.id = id
            self.value = value
        }

        fileprivate var children: [Node] {
            let id = [UInt8(id >> 16 & 0xFF), UInt8(id >> 8 & 0xFF), UInt8(id & 0xFF)]
            return [Node("id", bytes: id), Node("value", bytes: value)]
        }
    }

    public static let namespace = "encrypt"
    public let kind = QueryKind.set
    /// The registration id.
    public var registrationID: UInt32
    /// The public identity key; 32 bytes.
    public var identity: [UInt8]
    /// The one-time pre-keys.
    public var keys: [Key]
    /// The signed pre-key.
    public var signedPreKey: Key
    /// The identity key's signature of the signed pre-key; 64 bytes.
    public var signature: [UInt8]

    /// Creates the request.
    public init(
        registrationID: UInt32,
        identity: [UInt8],
        keys: [Key],
        signedPreKey: Key,
        signature: [UInt8]
    ) {
        self.registrationID = registrationID
        self.identity = identity
        self.keys = keys
        self.signedPreKey = signedPreKey
        self.signature = signature
    }

    public var body: [Node] {
        let registration = (0..<4).map { UInt8(registrationID >> (24 - 8 * $0) & 0xFF) }
        return [
            Node("registration", bytes: registration),
            Node("type", bytes: [5]),
            Node("identity", bytes: identity),
            Node("list", content: .nodes(keys.map { Node("key", content: .nodes($0.children)) })),
            Node(
                "skey",
                content: .nodes(
                    signedPreKey.children + [Node("signature", bytes: signature)]
                )
            ),
        ]
    }

    public func reply(from iq: Node) throws(StanzaError) {}
}
