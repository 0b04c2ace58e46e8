public import BinaryNode
public import Model

/// A message to a group: encrypted once for all, and the key to it for each device that lacks it.
///
///     → <message id type to={group} phash addressing_mode="lid|pn" edit?>
///         <participants>
///           <to jid={device}><enc v="2" type="pkmsg|msg" decrypt-fail?>{key}</enc></to>…
///         </participants>?
///         <device-identity>{account's signature over this device}</device-identity>?
///         <meta/>?<enc v="2" type="skmsg" mediatype? decrypt-fail?>{ciphertext}</enc>
///       </message>
///     ← <ack class="message" id t error? phash? addressing_mode?/>
///
/// `phash` is over all devices of all members, this one included. The keys stand before what they open.
///
/// - Source: whatsmeow `send.go` (`sendGroup`), Baileys `src/Socket/messages-send.ts`.
public struct GroupMessage: Hashable, Sendable {
    /// The id.
    public var id: MessageID
    /// What the stanza says of the content.
    public var traits: StanzaTraits
    /// The group.
    public var to: JID
    /// Whether its members are addressed by LID.
    public var isLIDAddressed: Bool
    /// The hash over the devices that it is meant for.
    public var participantHash: String
    /// The key for the devices that lack it.
    public var keys: [DirectMessage.Copy]
    /// The message, by the own sender key.
    public var ciphertext: [UInt8]
    /// The account's signature over this device, serialized.
    public var deviceIdentity: [UInt8]

    /// Creates the message from its parts.
    public init(
        id: MessageID,
        traits: StanzaTraits,
        to: JID,
        isLIDAddressed: Bool,
        participantHash: String,
        keys: [DirectMessage.Copy],
        ciphertext: [UInt8],
        deviceIdentity: [UInt8]
    ) {
        self.id = id
        self.traits = traits
        self.to = to
        self.isLIDAddressed = isLIDAddressed
        self.participantHash = participantHash
        self.keys = keys
        self.ciphertext = ciphertext
        self.deviceIdentity = deviceIdentity
    }

    /// The stanza.
    public var node: Node {
        node(
            besides: [
                "phash": .text(participantHash),
                "addressing_mode": isLIDAddressed ? "lid" : "pn",
            ],
            traits.metaNode,
            naming: nil
        )
    }

    /// Puts a stanza around what is encrypted.
    ///
    /// - Parameters:
    ///   - attributes: Those that it has besides.
    ///   - meta: What is said of the message.
    ///   - others: Who is named and given no key; nil names nobody where no key goes out either.
    /// - Returns: The stanza.
    func node(besides attributes: Attributes, _ meta: Node?, naming others: [JID]?) -> Node {
        // The kind of media is a matter of the message, not of the keys to it.
        var plain = traits
        plain.mediaType = nil
        var node = Node(
            "message",
            ["id": .text(id.text), "type": .text(traits.type), "to": .jid(to)]
        ) {
            if others != nil || !keys.isEmpty {
                Node("participants") {
                    keys.map { $0.node(plain) }
                    (others ?? []).map { Node("to", ["jid": .jid($0)]) }
                }
            }
            if keys.contains(where: \.ciphertext.isPreKey) {
                Node("device-identity", bytes: deviceIdentity)
            }
            meta
            enc
        }
        for (key, value) in attributes { node.attributes[key] = value }
        if let edit = traits.edit { node.attributes["edit"] = .text(edit.rawValue) }
        return node
    }

    private var enc: Node {
        var node = Node("enc", ["v": "2", "type": "skmsg"], bytes: ciphertext)
        if let mediaType = traits.mediaType { node.attributes["mediatype"] = .text(mediaType) }
        if traits.hidesFailure { node.attributes["decrypt-fail"] = "hide" }
        return node
    }
}
