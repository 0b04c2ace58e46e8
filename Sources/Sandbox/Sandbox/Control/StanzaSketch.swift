import BinaryNode
import Crypto
import Encodings
import Model

/// A stanza as the control interface spells it.
///
///     {"tag": "ib", "attributes": {"from": "s.whatsapp.net"}, "children": [
///         {"tag": "offline", "attributes": {"count": "0"}}]}
///
/// Attributes that hold addresses (`from`, `to`, `jid`, `lid`, …) become JID tokens. Content is one of
/// `children`, `text` (sent as bytes), `hex` and `token` (sent as a dictionary string).
public struct StanzaSketch: Sendable, Hashable, Codable {
    /// The tag.
    public var tag: String
    /// Attributes by name.
    public var attributes: [String: String]?
    /// Child stanzas.
    public var children: [StanzaSketch]?
    /// Content as UTF-8 bytes.
    public var text: String?
    /// Content as bytes in hex.
    public var hex: String?
    /// Content as a string of the dictionary.
    public var token: String?
    /// Names of attributes that stay text although they look like addresses.
    public var plain: [String]?

    /// A stanza without content.
    public init(_ tag: String, _ attributes: [String: String] = [:]) {
        self.tag = tag
        self.attributes = attributes
    }

    private static let addresses: Set = [
        "from", "to", "jid", "lid", "participant", "recipient", "sender_pn", "sender_lid",
        "participant_pn", "participant_lid", "peer_recipient_pn", "peer_recipient_lid", "val",
        "pn_jid", "phone_number", "creator", "author",
    ]

    func node(depth: Int = 0) throws(SandboxError) -> Node {
        guard !tag.isEmpty else { throw .malformed("a stanza needs a tag") }
        guard depth < 32 else { throw .malformed("a stanza is at most 32 levels deep") }
        var node = Node(tag)
        for (key, text) in (attributes ?? [:]).sorted(by: { $0.key < $1.key }) {
            let isPlain = plain?.contains(key) == true || !Self.addresses.contains(key)
            if !isPlain, let jid = JID(text) {
                node.attributes[key] = .jid(jid)
            } else {
                node.attributes[key] = .text(text)
            }
        }
        if let children {
            var nodes: [Node] = []
            for child in children { nodes.append(try child.node(depth: depth + 1)) }
            node.content = .nodes(nodes)
        } else if let hex {
            guard let bytes = Hex.decode(hex) else { throw .malformed("hex is not hex") }
            node.content = .bytes(bytes)
        } else if let text {
            node.content = .bytes(Array(text.utf8))
        } else if let token {
            node.content = .text(token)
        }
        return node
    }
}
