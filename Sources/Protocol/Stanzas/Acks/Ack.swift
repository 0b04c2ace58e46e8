public import BinaryNode

/// Tells the server that a stanza was taken, so that it is not delivered again.
///
///     → <ack class="{tag}" id="{id}" to="{from}" [participant] [recipient] [type] [error="{code}"]/>
///
/// `type` is echoed for every stanza except messages.
///
/// - Source: whatsmeow `receipt.go` (`sendAck`).
public struct Ack: Hashable, Sendable {
    /// The stanza to send.
    public let node: Node

    /// The ack of a stanza; nil when the stanza has no id or sender to answer.
    ///
    /// - Parameters:
    ///   - stanza: What was taken.
    ///   - error: Why it could not be used: 487 parsing, 491 protobuf, 500 unhandled and others.
    public init?(of stanza: Node, error: Int? = nil) {
        guard let id = stanza.attributes["id"], let from = stanza.attributes["from"] else {
            return nil
        }
        var node = Node("ack", ["class": .text(stanza.tag), "id": id, "to": from])
        for key in ["participant", "recipient"] {
            if let value = stanza.attributes[key] { node.attributes[key] = value }
        }
        if stanza.tag != "message", let type = stanza.attributes["type"] {
            node.attributes["type"] = type
        }
        if let error { node.attributes["error"] = .text(String(error)) }
        self.node = node
    }
}
