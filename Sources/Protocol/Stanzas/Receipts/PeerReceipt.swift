public import BinaryNode
public import Model

/// Confirms to the own phone that what it told its companions was taken.
///
///     → <receipt id type="peer_msg|hist_sync" to={own phone number}/>
///
/// - Source: whatsmeow `message.go` (`handleDecryptedMessage`), zapo (`hist_sync`).
public struct PeerReceipt: Hashable, Sendable {
    /// What was taken.
    public enum Kind: String, Hashable, Sendable {
        /// Anything that own devices tell each other.
        case message = "peer_msg"
        /// A notice of history, besides.
        case history = "hist_sync"
    }

    /// The phone's message.
    public var id: MessageID
    /// The own address; its device is left out.
    public var own: JID
    /// What was taken.
    public var kind: Kind

    /// Confirms a message of the phone.
    public init(id: MessageID, own: JID, kind: Kind = .message) {
        self.id = id
        self.own = own
        self.kind = kind
    }

    /// The stanza to send.
    public var node: Node {
        Node("receipt", ["id": .text(id.text), "type": .text(kind.rawValue), "to": .jid(own.bare)])
    }
}
