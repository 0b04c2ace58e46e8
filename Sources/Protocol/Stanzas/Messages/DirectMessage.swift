public import BinaryNode
public import Model

/// A message to one person, with a copy for each device of theirs and each other own device.
///
///     → <message id type to="200@lid" peer_recipient_pn? edit?>
///         <participants>
///           <to jid="200:3@lid">
///             <enc v="2" type="pkmsg|msg" mediatype? decrypt-fail?>{ciphertext}</enc></to>…
///         </participants>
///         <device-identity>{account's signature over this device}</device-identity>?
///         <tctoken>{token}</tctoken>?
///       </message>
///     ← <ack class="message" id t/>
///
/// `device-identity` is there when any copy opens a session. `to`, and whose devices there are, are all LIDs
/// (then with `peer_recipient_pn`) or all phone numbers.
///
/// - Source: whatsmeow `send.go` (`sendDM`, `prepareMessageNode`).
public struct DirectMessage: Hashable, Sendable {
    /// The copy for one device.
    public struct Copy: Hashable, Sendable {
        /// The device.
        public var device: JID
        /// What only it can read.
        public var ciphertext: Ciphertext

        /// Takes the two.
        public init(device: JID, ciphertext: Ciphertext) {
            self.device = device
            self.ciphertext = ciphertext
        }
    }

    /// The id.
    public var id: MessageID
    /// What the stanza says of the content.
    public var traits: StanzaTraits
    /// The person.
    public var to: JID
    /// The person by phone number, when ``to`` is a LID and it is known.
    public var phone: JID?
    /// The copies, in the order of the device lists.
    public var copies: [Copy]
    /// The account's signature over this device, serialized.
    public var deviceIdentity: [UInt8]
    /// The token that the person issued to this account.
    public var token: [UInt8]?

    /// Creates the message from its parts.
    public init(
        id: MessageID,
        traits: StanzaTraits = .text,
        to: JID,
        phone: JID?,
        copies: [Copy],
        deviceIdentity: [UInt8],
        token: [UInt8]? = nil
    ) {
        self.id = id
        self.traits = traits
        self.to = to
        self.phone = phone
        self.copies = copies
        self.deviceIdentity = deviceIdentity
        self.token = token
    }

    /// The stanza.
    public var node: Node {
        var node = Node(
            "message",
            ["id": .text(id.text), "type": .text(traits.type), "to": .jid(to)]
        ) {
            Node("participants") { copies.map { $0.node(traits) } }
            if copies.contains(where: \.ciphertext.isPreKey) {
                Node("device-identity", bytes: deviceIdentity)
            }
            if let meta = traits.metaNode { meta }
            if let token { Node("tctoken", bytes: token) }
        }
        if let phone { node.attributes["peer_recipient_pn"] = .jid(phone) }
        if let edit = traits.edit { node.attributes["edit"] = .text(edit.rawValue) }
        return node
    }
}

extension DirectMessage.Copy {
    /// The `<to>`.
    func node(_ traits: StanzaTraits) -> Node {
        Node("to", ["jid": .jid(device)]) { ciphertext.node(traits) }
    }
}

/// What one device can decrypt.
public struct Ciphertext: Hashable, Sendable {
    /// Whether it opens a session.
    public var isPreKey: Bool
    /// The Signal message.
    public var bytes: [UInt8]

    /// Takes the two.
    public init(isPreKey: Bool, bytes: [UInt8]) {
        self.isPreKey = isPreKey
        self.bytes = bytes
    }

    /// The `<enc>`; a resend is numbered.
    func node(_ traits: StanzaTraits, count: Int? = nil) -> Node {
        var node = Node(
            "enc",
            ["v": "2", "type": isPreKey ? "pkmsg" : "msg"],
            bytes: bytes
        )
        if let count { node.attributes["count"] = .text(String(count)) }
        if let mediaType = traits.mediaType { node.attributes["mediatype"] = .text(mediaType) }
        if traits.hidesFailure { node.attributes["decrypt-fail"] = "hide" }
        return node
    }
}
