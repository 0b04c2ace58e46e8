import BinaryNode
import JSON
import Model

/// Changes what GraphQL calls a property of a group.
///
///     → <iq type="get" xmlns="w:mex"><query query_id="9418211574894172">
///         {"variables":{"group_id","update":{…}}}</query></iq>
///     ← {"xwa2_group_update_property":{"id","state":"ACTIVE"}}
///
/// - Source: zapo `spec/mex` (`UpdateGroupProperty`).
enum LimitSharing: DeviceDuty {
    static let pattern = Mex.pattern("9418211574894172")

    private static let shape = Rule(
        "groups.property",
        "an update says what becomes of one property"
    )

    static func answer(_ request: Request, from device: Device) -> Reply {
        guard let variables = Mex.variables(request), let update = variables["update"],
            let (name, isOn) = GroupSwitch.asked(in: update)
        else { return .broken(shape) }
        let jid = variables["group_id"]?.string.flatMap { JID($0) }
        return Mex.changing(.admin, jid, request, from: device) { group in
            GroupSettings(world: request.world, group: group)
                .set(name, isOn: isOn, by: device.id.person)
            return Mex.result(
                "xwa2_group_update_property",
                ["id": .string("\(group.jid)"), "state": "ACTIVE"]
            )
        }
    }
}
