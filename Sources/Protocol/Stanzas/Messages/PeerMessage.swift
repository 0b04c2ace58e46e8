public import BinaryNode
public import Model

/// What this device tells the account's phone alone: a request for a message, for keys, for history.
///
///     → <message id type="text" category="peer" push_priority? privacy_sensitive="1"? to={own number}>
///         <meta appdata="default"/>
///         <enc v="2" type="pkmsg|msg">{ciphertext}</enc>
///         <device-identity>{account's signature over this device}</device-identity>?
///       </message>
///     ← <ack class="message" id from t/>
///
/// - Source: whatsmeow `send.go` (`preparePeerMessageNode`).
public struct PeerMessage: Hashable, Sendable {
    /// How much the phone is woken for it.
    public enum Priority: String, Hashable, Sendable {
        /// Keys of the app state.
        case high
        /// What a person waits for.
        case forced = "high_force"
    }

    /// The id.
    public var id: MessageID
    /// The account by phone number, without device.
    public var to: JID
    /// How much the phone is woken for it; nil as usual.
    public var priority: Priority?
    /// Whether it is about what was said before.
    public var isSensitive: Bool
    /// What only the phone can read.
    public var ciphertext: Ciphertext
    /// The account's signature over this device, serialized.
    public var deviceIdentity: [UInt8]

    /// Creates the message from its parts.
    public init(
        id: MessageID,
        to: JID,
        priority: Priority?,
        isSensitive: Bool = false,
        ciphertext: Ciphertext,
        deviceIdentity: [UInt8]
    ) {
        self.id = id
        self.to = to
        self.priority = priority
        self.isSensitive = isSensitive
        self.ciphertext = ciphertext
        self.deviceIdentity = deviceIdentity
    }

    /// The stanza.
    public var node: Node {
        var node = Node(
            "message",
            ["id": .text(id.text), "type": "text", "category": "peer", "to": .jid(to)]
        ) {
            Node("meta", ["appdata": "default"])
            ciphertext.node(.text)
            if ciphertext.isPreKey { Node("device-identity", bytes: deviceIdentity) }
        }
        if let priority { node.attributes["push_priority"] = .text(priority.rawValue) }
        if isSensitive { node.attributes["privacy_sensitive"] = "1" }
        return node
    }
}
