import JSON
import Model

/// Hands a community over to one of its members.
///
///     → <iq type="get" xmlns="w:mex"><query query_id="29643783178598899">{"variables":{"input":
///         {"group_id","role_updates":[{"new_role":"SUPERADMIN_MEMBER","user_jid"}]}}}</query></iq>
///     ← {"xwa2_group_update_users_role":{"group_id","lid_migration_state":{"addressing_mode"}}}
///
/// 403 for who is not its owner, 404 for who is not in it.
///
/// - Source: zapo `spec/mex` (`TransferCommunityOwnership`).
enum TransferCommunity: DeviceDuty {
    static let pattern = Mex.pattern("29643783178598899")

    private static let shape = Rule("groups.owner", "a community is handed to one person by JID")

    static func answer(_ request: Request, from device: Device) -> Reply {
        let input = Mex.variables(request)?["input"]
        guard let update = input?["role_updates"]?[0],
            update["new_role"]?.string == "SUPERADMIN_MEMBER",
            let heir = update["user_jid"]?.string.flatMap({ JID($0) })
        else { return .broken(shape) }
        let jid = input?["group_id"]?.string.flatMap { JID($0) }
        return Mex.changing(.owner, jid, request, from: device) { community in
            guard let person = request.world.directory.id(heir),
                community.role(of: person) != nil
            else { return Mex.refusal(404) }
            Communities(world: request.world).hand(community, to: person, by: device.id.person)
            let mode: JSON = ["addressing_mode": community.isLIDAddressed ? "LID" : "PN"]
            return Mex.result(
                "xwa2_group_update_users_role",
                ["group_id": .string("\(community.jid)"), "lid_migration_state": mode]
            )
        }
    }
}
