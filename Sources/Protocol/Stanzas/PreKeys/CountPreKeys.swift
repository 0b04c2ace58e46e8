public import BinaryNode
import Model

/// Asks how many one-time pre-keys of this device the server still has.
///
///     → <iq xmlns="encrypt" type="get" to="s.whatsapp.net"><count/></iq>
///     ← <iq type="result"><count value="{number}"/></iq>
///
/// - Source: whatsmeow `prekeys.go`.
public struct CountPreKeys: Query {
    public static let namespace = "encrypt"
    public let kind = QueryKind.get

    /// Creates the question.
    public init() {}

    public var body: [Node] { [Node("count")] }

    public func reply(from iq: Node) throws(StanzaError) -> Int {
        try iq.requireChild("count").requireInt("value")
    }
}

/// The server runs out of one-time pre-keys of this device.
///
///     ← <notification from="s.whatsapp.net" type="encrypt" id t><count value="{left}"/></notification>
///
/// - Source: whatsmeow `notification.go`.
public struct PreKeysLow: Hashable, Sendable {
    /// How many are left.
    public let left: Int

    /// Reads the notification; nil for any other stanza.
    public init?(_ node: Node) {
        guard node.tag == "notification", node.string("type") == "encrypt",
            node.jid("from") == .server, let left = node.child("count")?.int("value")
        else { return nil }
        self.left = left
    }
}
