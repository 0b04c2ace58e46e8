import BinaryNode

/// Takes the picture of a group away.
///
///     → <iq type="set" xmlns="w:profile:picture" to="s.whatsapp.net" target={group}/>
///     ← <iq type="result"/>
///
/// - Source: whatsmeow `group.go` (`SetGroupPhoto`).
enum RemovePicture: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "w:profile:picture")

    static func answer(_ request: Request, from device: Device) -> Reply {
        let target = request.node.jid("target")
        return request.changing(.editor, from: device, group: target) { group, person in
            GroupPictures(world: request.world, group: group).remove(by: person)
            return .done
        }
    }
}
