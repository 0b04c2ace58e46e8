import BinaryNode

/// Gives a group a picture.
///
///     → <iq type="set" xmlns="w:profile:picture" to="s.whatsapp.net" target={group}>
///         <picture type="image">{JPEG}</picture>[<picture type="preview">{JPEG}</picture>]</iq>
///     ← <picture id/>
///
/// 406 for what is no JPEG.
///
/// - Source: whatsmeow `group.go` (`SetGroupPhoto`).
enum SetPicture: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "w:profile:picture", with: "picture")

    static func answer(_ request: Request, from device: Device) -> Reply {
        let target = request.node.jid("target")
        return request.changing(.editor, from: device, group: target) { group, person in
            guard let jpeg = request.node.child("picture")?.bytes,
                jpeg.starts(with: [0xFF, 0xD8, 0xFF])
            else { return .error(406) }
            let id = GroupPictures(world: request.world, group: group).set(jpeg, by: person)
            return .result([Node("picture", ["id": .text(id)])])
        }
    }
}
