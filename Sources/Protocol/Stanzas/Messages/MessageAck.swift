public import BinaryNode
public import Model

/// The server's answer to a message that was sent.
///
///     ← <ack class="message" id from t error? phash? refresh_lid?/>
///
/// `phash` is there when the server knows other devices than the message was encrypted for;
/// `refresh_lid` when the recipient's LID is another one by now.
///
/// - Source: whatsmeow `send.go` (`SendMessage`), whatsapp-rust `lid_pn.rs`.
public struct MessageAck: Hashable, Sendable {
    /// The message's time, server clock; nil when the server gave none.
    public var time: Timestamp?
    /// Why the server refused it; nil when it has it.
    public var error: Int?
    /// The hash over the devices that the server knows.
    public var participantHash: String?
    /// Whether the recipient's LID is to be asked for again.
    public var isLIDStale: Bool

    /// Reads the stanza.
    public init(_ node: Node) throws(StanzaError) {
        guard node.tag == "ack" else {
            throw .malformed(path: node.tag, expected: "an ack")
        }
        time = node.int("t").map { Timestamp(seconds: Int64($0)) }
        error = try node.refusal()
        participantHash = node.string("phash")
        isLIDStale = node.string("refresh_lid") == "true"
    }
}
