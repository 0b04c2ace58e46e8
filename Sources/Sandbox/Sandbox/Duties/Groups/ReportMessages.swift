import BinaryNode
import Model

/// Keeps which messages a member reports to the admins, and tells them.
///
///     → <iq type="set" xmlns="w:g2" to={group}><reports><report message_id/>…</reports></iq>
///     ← <iq type="result"><reports><report message_id error/>…</reports></iq>
///
/// 403 while members may not; what is answered for by name is what was not reported, with 404 for a message of the
/// group that nobody in it has.
///
/// - Source: whatsapp-rust `wacore/src/iq/groups.rs`.
enum ReportMessages: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "w:g2", to: .group, with: "reports")

    private static let shape = Rule(
        "groups.reports",
        "a report names messages by their ids, and no more of them than somebody could have chosen"
    )
    /// More in one report than anybody chooses by hand; how many WhatsApp takes is not known.
    private static let most = 1000

    static func answer(_ request: Request, from device: Device) -> Reply {
        let reports = request.node.child("reports")?.children("report") ?? []
        let messages = reports.compactMap { $0.string("message_id") }
        guard (1...most).contains(reports.count), messages.count == reports.count else {
            return .broken(shape)
        }
        return request.changing(.member, from: device) { group, person in
            guard group.isOn(.adminReports) else { return .error(403) }
            let known = messages.filter { isKnown($0, in: group, request.world) }
            if !known.isEmpty {
                GroupReports(world: request.world, group: group).add(known, by: person)
            }
            guard known.count < messages.count else { return .done }
            let unknown = messages.filter { !known.contains($0) }.map {
                Node("report", ["message_id": .text($0), "error": "404"])
            }
            return .result([Node("reports", content: .nodes(unknown))])
        }
    }

    /// Whether a member has or sent a message in the group.
    private static func isKnown(_ id: String, in group: GroupRecord, _ world: World) -> Bool {
        group.members.contains { member in
            world.database.arrivals.has(id, in: group.jid, at: member.person)
                || world.database.sendings.find(id, of: member.person)
                    .map { JID($0.to) == group.jid } ?? false
        }
    }
}
