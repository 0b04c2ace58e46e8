public import BinaryNode
public import Model

/// A message to a channel, which everybody may read: it is not encrypted.
///
///     → <message id type to={channel}><plaintext mediatype?>{message}</plaintext></message>
///     ← <ack class="message" id from t server_id error?/>
///
/// - Source: whatsmeow `send.go` (`sendNewsletter`).
public struct NewsletterMessage: Hashable, Sendable {
    /// The id.
    public var id: MessageID
    /// What the stanza says of the content.
    public var traits: StanzaTraits
    /// The channel.
    public var to: JID
    /// The serialized protocol message.
    public var plaintext: [UInt8]

    /// Creates the message from its parts.
    public init(id: MessageID, traits: StanzaTraits, to: JID, plaintext: [UInt8]) {
        self.id = id
        self.traits = traits
        self.to = to
        self.plaintext = plaintext
    }

    /// The stanza.
    public var node: Node {
        var content = Node("plaintext", bytes: plaintext)
        if let kind = traits.mediaType { content.attributes["mediatype"] = .text(kind) }
        return Node(
            "message",
            ["id": .text(id.text), "type": .text(traits.type), "to": .jid(to)],
            content: .nodes([content])
        )
    }
}
