public import BinaryNode
import Model

/// Asks the server for a sign of life.
///
///     → <iq id="{id}" xmlns="w:p" type="get" to="s.whatsapp.net"/>
///     ← <iq type="result" from="s.whatsapp.net" [t="{Unix seconds}"]/>
///
/// - Source: whatsmeow `keepalive.go`.
public struct Ping: Query {
    public static let namespace = "w:p"
    public let kind = QueryKind.get

    /// Creates the question.
    public init() {}

    public var body: [Node] { [] }

    public func reply(from iq: Node) throws(StanzaError) {}
}

/// The server asks for a sign of life.
///
///     ← <iq from="s.whatsapp.net" [type="get"] xmlns="urn:xmpp:ping" [id="{id}"] [t]/>
///     → <iq to="s.whatsapp.net" type="result" [id="{id}"]/>
///
/// - Source: whatsapp-rust `src/handlers/iq.rs`, after the official web client.
public struct ServerPing: Hashable, Sendable {
    /// The answer to send.
    public let answer: Node

    /// Reads the question; nil for any other stanza.
    public init?(_ node: Node) {
        guard node.tag == "iq" else { return nil }
        let type = node.string("type")
        guard type == nil || type == "get" else { return nil }
        guard node.string("xmlns") == "urn:xmpp:ping" || node.child("ping") != nil else {
            return nil
        }
        var answer = Node("iq", ["to": .jid(.server), "type": "result"])
        if let id = node.attributes["id"] { answer.attributes["id"] = id }
        self.answer = answer
    }
}
