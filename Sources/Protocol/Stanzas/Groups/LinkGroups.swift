public import BinaryNode
public import Model

/// Puts groups into a community.
///
///     → <iq type="set" xmlns="w:g2" to={community}>
///         <links><link link_type="sub_group"><group jid><hidden_group/>?</group>…</link></links></iq>
///     ← <links><link link_type="sub_group"><group jid error?><error code/>?</group>…</link></links>
///
/// 403 when this account is no admin; of each group 403 likewise, 404 when there is none, 406 when the community has
/// as many as it can, 409 when it belongs to another one.
///
/// - Source: whatsmeow `group.go` (`LinkGroup`), whatsapp-rust `wacore/src/iq/groups.rs`.
public struct LinkGroups: Query {
    /// What became of one group.
    public struct Outcome: Hashable, Sendable {
        /// The group.
        public var group: JID
        /// Why it was not done; nil when it was.
        public var error: Int?

        /// Reads a `<group>`.
        init(_ node: Node) throws(StanzaError) {
            group = try GroupInfo.address(of: node)
            let told = try node.child("error")?.requireInt("code")
            error = try node.refusal() ?? (told == 0 ? nil : told)
        }
    }

    public static let namespace = "w:g2"
    public let kind = QueryKind.set
    public let to: JID
    private let groups: [JID]
    private let isHidden: Bool

    /// Puts groups into a community, perhaps such as it does not show to others.
    public init(_ community: JID, _ groups: [JID], isHidden: Bool = false) {
        to = community
        self.groups = groups
        self.isHidden = isHidden
    }

    public var body: [Node] {
        let nodes = groups.map { group in
            Node("group", ["jid": .jid(group)]) { isHidden ? Node("hidden_group") : nil }
        }
        let link = Node("link", ["link_type": "sub_group"], content: .nodes(nodes))
        return [Node("links") { link }]
    }

    public func reply(from iq: Node) throws(StanzaError) -> [Outcome] {
        var outcomes: [Outcome] = []
        for node in try iq.requireChild("links", "link").children("group") {
            outcomes.append(try Outcome(node))
        }
        return outcomes
    }
}
