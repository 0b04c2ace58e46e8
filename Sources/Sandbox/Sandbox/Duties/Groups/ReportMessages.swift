import BinaryNode

/// Keeps which messages a member reports to the admins, and tells them.
///
///     → <iq type="set" xmlns="w:g2" to={group}><reports><report message_id/>…</reports></iq>
///     ← <iq type="result"/>
///
/// 403 while members may not.
///
/// - Source: whatsapp-rust `wacore/src/iq/groups.rs`.
enum ReportMessages: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "w:g2", to: .group, with: "reports")

    private static let shape = Rule("groups.reports", "a report names messages by their ids")

    static func answer(_ request: Request, from device: Device) -> Reply {
        let reports = request.node.child("reports")?.children("report") ?? []
        let messages = reports.compactMap { $0.string("message_id") }
        guard !messages.isEmpty, messages.count == reports.count else { return .broken(shape) }
        return request.changing(.member, from: device) { group, person in
            guard group.isOn(.adminReports) else { return .error(403) }
            GroupReports(world: request.world, group: group).add(messages, by: person)
            return .done
        }
    }
}
