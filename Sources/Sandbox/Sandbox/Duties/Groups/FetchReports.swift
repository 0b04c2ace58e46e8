import BinaryNode

/// Tells an admin which messages were reported.
///
///     → <iq type="get" xmlns="w:g2" to={group}><reports/></iq>
///     ← <reports><report message_id><reporter jid timestamp phone_number/>…</report>…</reports>
///
/// - Source: whatsapp-rust `wacore/src/iq/groups.rs`.
enum FetchReports: DeviceDuty {
    static let pattern = StanzaPattern.iq("get", "w:g2", to: .group, with: "reports")

    static func answer(_ request: Request, from device: Device) -> Reply {
        request.changing(.admin, from: device) { group, _ in
            let reports = GroupReports(world: request.world, group: group).nodes
            return .result([Node("reports", content: .nodes(reports))])
        }
    }
}
