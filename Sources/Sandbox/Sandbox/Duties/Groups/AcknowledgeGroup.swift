/// Takes it that somebody looked twice at a group.
///
///     → <iq type="set" xmlns="w:g2" to={group}><ack/></iq>
///     ← <iq type="result"/>
///
/// - Source: whatsapp-rust `wacore/src/iq/groups.rs`.
enum AcknowledgeGroup: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "w:g2", to: .group, with: "ack")

    static func answer(_ request: Request, from device: Device) -> Reply {
        request.changing(.member, from: device) { _, _ in .done }
    }
}
