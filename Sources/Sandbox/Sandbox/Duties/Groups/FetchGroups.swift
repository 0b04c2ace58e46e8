import BinaryNode
import Model

/// Tells a member how several groups stand.
///
///     → <iq type="get" xmlns="w:g2" to="g.us"><query><group jid/>…</query></iq>
///     ← <groups><group …>…</group> or <group id error/>…</groups>
///
/// - Source: whatsapp-rust `wacore/src/iq/groups.rs`.
enum FetchGroups: DeviceDuty {
    static let pattern = StanzaPattern.iq("get", "w:g2", to: .groupServer, with: "query")

    private static let shape = Rule("groups.query", "a query names 1 to 10000 <group jid>")

    static func answer(_ request: Request, from device: Device) -> Reply {
        let jids = request.node.child("query")?.children("group").compactMap { $0.jid("jid") } ?? []
        guard (1...10_000).contains(jids.count) else { return .broken(shape) }
        let groups = jids.map { jid in
            guard let group = request.world.groups.group(jid) else { return refusal(jid, 404) }
            guard group.role(of: device.id.person) != nil else { return refusal(jid, 403) }
            return GroupNode(world: request.world, group: group).full()
        }
        return .result([Node("groups", content: .nodes(groups))])
    }

    private static func refusal(_ jid: JID, _ code: Int) -> Node {
        Node("group", ["id": .text(jid.user), "error": .text(String(code))])
    }
}
