import JSON
import Model

/// Notes that somebody asks for a closed group to be opened.
///
///     → <iq type="get" xmlns="w:mex"><query query_id="25946115325088226">
///         {"variables":{"input":{"group_jid":"{number}","appeal_reason","debug_info"}}}</query></iq>
///     ← {"wa_create_group_suspension_appeal":{"response_code"}}
///
/// - Source: zapo `spec/mex` (`GroupSuspensionAppeal`).
enum AppealSuspension: DeviceDuty {
    static let pattern = Mex.pattern("25946115325088226")

    static func answer(_ request: Request, from device: Device) -> Reply {
        let number = Mex.variables(request)?["input"]?["group_jid"]?.string
        let jid = number.map { JID(user: $0, server: .group) }
        return Mex.changing(.appellant, jid, request, from: device) { group in
            var code = "GROUP_NOT_SUSPENDED"
            if group.isSuspended == true {
                code = group.isAppealed == true ? "APPEAL_ALREADY_EXISTS" : "SUCCESS"
                var group = group
                group.isAppealed = true
                request.world.database.groups[group.id] = group
            }
            return Mex.result(
                "wa_create_group_suspension_appeal",
                ["response_code": .string(code)]
            )
        }
    }
}
