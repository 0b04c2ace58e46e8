public import BinaryNode
public import Model

/// Takes groups out of a community.
///
///     → <iq type="set" xmlns="w:g2" to={community}>
///         <unlink unlink_type="sub_group"><group jid remove_orphaned_members="true"?/>…</unlink></iq>
///     ← <unlink unlink_type="sub_group"><group jid error?><error code/>?</group>…</unlink>
///
/// - Source: whatsmeow `group.go` (`UnlinkGroup`), whatsapp-rust `wacore/src/iq/groups.rs`.
public struct UnlinkGroups: Query {
    public static let namespace = "w:g2"
    public let kind = QueryKind.set
    public let to: JID
    private let groups: [JID]
    private let removesOrphans: Bool

    /// Takes groups out, perhaps with those who are in no other one.
    public init(_ community: JID, _ groups: [JID], removesOrphans: Bool = false) {
        to = community
        self.groups = groups
        self.removesOrphans = removesOrphans
    }

    public var body: [Node] {
        let orphans: Value? = removesOrphans ? "true" : nil
        let nodes = groups.map {
            Node("group", ["jid": .jid($0), "remove_orphaned_members": orphans])
        }
        return [Node("unlink", ["unlink_type": "sub_group"], content: .nodes(nodes))]
    }

    public func reply(from iq: Node) throws(StanzaError) -> [LinkGroups.Outcome] {
        var outcomes: [LinkGroups.Outcome] = []
        for node in try iq.requireChild("unlink").children("group") {
            outcomes.append(try LinkGroups.Outcome(node))
        }
        return outcomes
    }
}
