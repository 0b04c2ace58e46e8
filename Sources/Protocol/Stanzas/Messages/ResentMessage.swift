public import BinaryNode
public import Model

/// A message once more, under its own id, for the one device that could not decrypt it.
///
///     → <message id type to={device} t device_fanout="false" participant? recipient?>
///         <enc v="2" type="pkmsg|msg" count="{which request}">{ciphertext}</enc>
///         <device-identity>…</device-identity>?
///       </message>
///
/// `to`, `participant` and `recipient` are those of the request. In a group `device_fanout` is left
/// out. No ack is waited for.
///
/// - Source: whatsmeow `retry.go` (`handleRetryReceipt`).
public struct ResentMessage: Hashable, Sendable {
    /// The id of the message as it was sent first.
    public var id: MessageID
    /// The server's word for the content.
    public var type = "text"
    /// The request that this answers.
    public var request: RetryRequest
    /// What the device can decrypt.
    public var ciphertext: Ciphertext
    /// The account's signature over this device, serialized.
    public var deviceIdentity: [UInt8]

    /// Creates the answer to a request.
    public init(request: RetryRequest, ciphertext: Ciphertext, deviceIdentity: [UInt8]) {
        id = request.id
        self.request = request
        self.ciphertext = ciphertext
        self.deviceIdentity = deviceIdentity
    }

    /// The stanza.
    public var node: Node {
        var children = [ciphertext.node(count: request.count)]
        if ciphertext.isPreKey {
            children.append(Node("device-identity", [:], bytes: deviceIdentity))
        }
        var node = Node(
            "message",
            [
                "to": .jid(request.from), "type": .text(type), "id": .text(id.text),
                "t": .text(String(request.time.seconds)),
            ],
            content: .nodes(children)
        )
        if !request.from.isGroup, !request.from.isBroadcast {
            node.attributes["device_fanout"] = "false"
        }
        if let participant = request.participant {
            node.attributes["participant"] = .jid(participant)
        }
        if let recipient = request.recipient { node.attributes["recipient"] = .jid(recipient) }
        return node
    }
}
