public import BinaryNode
public import Model

/// Asks what a group of a community is like, without going in.
///
///     → <iq type="get" xmlns="w:g2" to={community}><query_linked type="sub_group" jid={group}/></iq>
///     ← <linked_group><group …>{some participants}…</group></linked_group>
///
/// 403 for who is not in the community, 404 for a group that is not.
///
/// - Source: whatsapp-rust `wacore/src/iq/groups.rs`, zapo `src/transport/node/builders/community.ts`.
public struct PreviewLinkedGroup: Query {
    public static let namespace = "w:g2"
    public let kind = QueryKind.get
    public let to: JID
    private let group: JID

    /// Asks about a group.
    public init(_ community: JID, _ group: JID) {
        to = community
        self.group = group
    }

    public var body: [Node] {
        [Node("query_linked", ["type": "sub_group", "jid": .jid(group)])]
    }

    public func reply(from iq: Node) throws(StanzaError) -> GroupInfo {
        try GroupInfo(try iq.requireChild("linked_group", "group"))
    }
}
