import BinaryNode
import Model

/// Puts groups into a community.
///
///     → <iq type="set" xmlns="w:g2" to={community}>
///         <links><link link_type="sub_group"><group jid>[<hidden_group/>]</group>…</link></links></iq>
///     ← <links><link link_type="sub_group"><group jid [error]>[<error code/>]</group>…</link></links>
///
/// 403 for who is no admin of the group, 404 for no group, 406 when the community is full, 409 for one of another.
///
/// - Source: whatsmeow `group.go` (`LinkGroup`), whatsapp-rust `wacore/src/iq/groups.rs`.
enum LinkGroups: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "w:g2", to: .group, with: "links")

    private static let shape = Rule("groups.links", "a link names groups by JID")

    static func answer(_ request: Request, from device: Device) -> Reply {
        let nodes = request.node.child("links")?.child("link")?.children("group") ?? []
        guard !nodes.isEmpty, nodes.allSatisfy({ $0.jid("jid") != nil }) else {
            return .broken(shape)
        }
        return request.changing(.admin, from: device) { community, person in
            guard community.kind == .community else { return .error(405) }
            let answers = nodes.map { node in
                answer(node.jid("jid")) {
                    link(node, to: community, by: person, in: request.world)
                }
            }
            let list = Node("link", ["link_type": "sub_group"], content: .nodes(answers))
            return .result([Node("links") { list }])
        }
    }

    /// `<group jid [error]>[<error code/>]</group>`, as one and as the other engine reads it.
    static func answer(_ jid: JID?, _ change: () -> Int?) -> Node {
        let error = change().map(String.init)
        return Node(
            "group",
            ["jid": jid.map { .jid($0) }, "error": error.map { .text($0) }]
        ) {
            error.map { Node("error", ["code": .text($0)]) }
        }
    }

    private static func link(
        _ node: Node,
        to community: GroupRecord,
        by person: Person.ID,
        in world: World
    ) -> Int? {
        guard let group = world.groups.group(node.jid("jid")), group.kind == nil else { return 404 }
        if let code = group.refusal(.admin, person) { return code }
        guard group.parent == nil else { return 409 }
        let communities = Communities(world: world)
        guard !communities.isFull(community) else { return 406 }
        let isHidden = node.child("hidden_group") != nil
        let now = world.database.groups[community.id] ?? community
        communities.link(group, to: now, isHidden: isHidden, by: person)
        return nil
    }
}
