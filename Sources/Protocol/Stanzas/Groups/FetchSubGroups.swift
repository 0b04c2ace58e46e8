public import BinaryNode
public import Model

/// Asks for the groups of a community.
///
///     → <iq type="get" xmlns="w:g2" to={community}><sub_groups/></iq>
///     ← <sub_groups><group id|jid subject size?>
///         <default_sub_group/>? <general_chat/>? <hidden_group/>?</group>…</sub_groups>
///
/// - Source: whatsmeow `group.go` (`GetSubGroups`), Baileys `src/Socket/communities.ts`.
public struct FetchSubGroups: Query {
    public static let namespace = "w:g2"
    public let kind = QueryKind.get
    public let to: JID

    /// Asks about a community.
    public init(_ community: JID) { to = community }

    public var body: [Node] { [Node("sub_groups")] }

    public func reply(from iq: Node) throws(StanzaError) -> [SubGroup] {
        var groups: [SubGroup] = []
        for node in try iq.requireChild("sub_groups").children("group") {
            groups.append(
                SubGroup(
                    jid: try GroupInfo.address(of: node),
                    subject: node.string("subject") ?? "",
                    kind: GroupInfo.kind(of: node),
                    isHidden: node.child("hidden_group") != nil,
                    size: node.int("size")
                )
            )
        }
        return groups
    }
}
