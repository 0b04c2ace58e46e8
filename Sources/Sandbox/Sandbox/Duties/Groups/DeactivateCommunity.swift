/// Ends a community.
///
///     → <iq type="set" xmlns="w:g2" to={community}><delete_parent/></iq>
///     ← <iq type="result"/>
///
/// - Source: whatsapp-rust `wacore/src/iq/groups.rs`.
enum DeactivateCommunity: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "w:g2", to: .group, with: "delete_parent")

    static func answer(_ request: Request, from device: Device) -> Reply {
        request.changing(.owner, from: device) { community, person in
            guard community.kind == .community else { return .error(405) }
            Communities(world: request.world).end(community, by: person)
            return .done
        }
    }
}
