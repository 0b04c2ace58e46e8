public import BinaryNode
public import Model

/// A message once more, under its own id, for the one device that could not decrypt it.
///
///     → <message id type to={device} t device_fanout="false" participant? recipient? edit? category?="peer">
///         <meta appdata="default"/>?
///         <enc v="2" type="pkmsg|msg" count="{which request}" mediatype? decrypt-fail?>
///           {ciphertext}</enc>
///         <device-identity>…</device-identity>?
///         <tctoken>{token}</tctoken>?
///       </message>
///
/// `to`, `participant` and `recipient` are those of the request. In a group `device_fanout` is left
/// out; what only the own phone was told bears its category again. No ack is waited for. Without the person's token the server may refuse it (463).
///
/// - Source: whatsmeow `retry.go` (`handleRetryReceipt`), zapo.
public struct ResentMessage: Hashable, Sendable {
    /// The id of the message as it was sent first.
    public var id: MessageID
    /// What the stanza says of the content.
    public var traits: StanzaTraits
    /// The request that this answers.
    public var request: RetryRequest
    /// What the device can decrypt.
    public var ciphertext: Ciphertext
    /// The account's signature over this device, serialized.
    public var deviceIdentity: [UInt8]
    /// The token that the person issued to this account; nil in groups.
    public var token: [UInt8]?
    /// Whether it is one between own devices, as ``PeerMessage``.
    public var isPeer: Bool

    /// Creates the answer to a request.
    public init(
        request: RetryRequest,
        traits: StanzaTraits = .text,
        ciphertext: Ciphertext,
        deviceIdentity: [UInt8],
        token: [UInt8]? = nil,
        isPeer: Bool = false
    ) {
        id = request.id
        self.request = request
        self.traits = traits
        self.ciphertext = ciphertext
        self.deviceIdentity = deviceIdentity
        self.token = token
        self.isPeer = isPeer
    }

    /// The stanza.
    public var node: Node {
        var node = Node(
            "message",
            [
                "to": .jid(request.from), "type": .text(traits.type), "id": .text(id.text),
                "t": .text(String(request.time.seconds)),
            ]
        ) {
            if isPeer { Node("meta", ["appdata": "default"]) }
            if let meta = traits.metaNode { meta }
            ciphertext.node(traits, count: request.count)
            if ciphertext.isPreKey { Node("device-identity", bytes: deviceIdentity) }
            if let token { Node("tctoken", bytes: token) }
        }
        if !request.from.isGroup, !request.from.isBroadcast {
            node.attributes["device_fanout"] = "false"
        }
        if let participant = request.participant {
            node.attributes["participant"] = .jid(participant)
        }
        if let recipient = request.recipient { node.attributes["recipient"] = .jid(recipient) }
        if isPeer { node.attributes["category"] = "peer" }
        if let edit = traits.edit { node.attributes["edit"] = .text(edit.rawValue) }
        return node
    }
}
