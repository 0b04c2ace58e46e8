public import BinaryNode

/// The server's word that it has a receipt.
///
///     ← <ack class="receipt" id type?/>
public struct ReceiptAck: Hashable, Sendable {
    /// The receipt's id.
    public var id: String
    /// The receipt's type; empty for a plain delivery receipt.
    public var type: String

    /// Reads a stanza; nil when it answers something else.
    public init?(_ node: Node) {
        guard node.tag == "ack", node.string("class") == "receipt", let id = node.string("id")
        else { return nil }
        self.id = id
        type = node.string("type") ?? ""
    }
}
