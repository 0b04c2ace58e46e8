import BinaryNode
import Model

/// Takes the invitations back that people got into a group.
///
///     → <iq type="set" xmlns="w:g2" to={group}><revoke><participant jid/>…</revoke></iq>
///     ← <revoke><participant jid [error]/>…</revoke>
///
/// - Source: Baileys `src/Socket/groups.ts` (`groupRevokeInviteV4`).
enum RevokeGroupInvite: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "w:g2", to: .group, with: "revoke")

    private static let shape = Rule("groups.revoke", "invitations are taken back by JID")

    static func answer(_ request: Request, from device: Device) -> Reply {
        let world = request.world
        guard let node = request.node.child("revoke"), let list = ParticipantList(node, world),
            !list.jids.isEmpty
        else { return .broken(shape) }
        return request.changing(.member, from: device) { group, _ in
            let answers = list.jids.map { jid in
                let isDone = world.directory.id(jid).map {
                    world.database.invitations.remove(of: $0, to: group.id)
                }
                let error: Value? = isDone == true ? nil : "404"
                return Node("participant", ["jid": .jid(jid), "error": error])
            }
            return .result([Node("revoke", content: .nodes(answers))])
        }
    }
}
