public import BinaryNode
public import Model

/// Confirms that a message arrived and was decrypted.
///
///     → <receipt id to={from} recipient? participant? type?/>
///
/// - Source: whatsmeow `receipt.go` (`sendMessageReceipt`).
public struct DeliveryReceipt: Hashable, Sendable {
    /// Which confirmation it is.
    public enum Kind: Hashable, Sendable {
        /// From someone else, while this device is available: they see a second tick.
        case active
        /// From someone else, while it is not: official apps show nothing for it.
        case inactive
        /// A copy from another own device.
        case sender

        /// The stanza's `type`.
        var type: String? {
            switch self {
            case .active: nil
            case .inactive: "inactive"
            case .sender: "sender"
            }
        }
    }

    /// The message as it arrived.
    public var message: Node
    /// Which confirmation.
    public var kind: Kind

    /// Confirms a message.
    public init(of message: Node, kind: Kind) {
        self.message = message
        self.kind = kind
    }

    /// The stanza to send.
    public var node: Node {
        var node = Node(receiptFor: message)
        node.attributes["type"] = kind.type.map { .text($0) }
        return node
    }
}

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

extension Node {
    /// A receipt that goes where a message came from.
    init(receiptFor message: Node) {
        self.init("receipt", [:])
        attributes["id"] = message.attributes["id"]
        attributes["to"] = message.attributes["from"]
        attributes["recipient"] = message.attributes["recipient"]
        attributes["participant"] = message.attributes["participant"]
    }
}
