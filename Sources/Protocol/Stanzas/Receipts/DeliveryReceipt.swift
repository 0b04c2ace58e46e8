public import BinaryNode

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
