import BinaryNode

/// Tells a member where the picture of a group is to be had.
///
///     → <iq type="get" xmlns="w:profile:picture" to="s.whatsapp.net" target={group}>
///         <picture type="image|preview" query="url"/></iq>
///     ← <picture id url type direct_path/>
///
/// 404 for none, 401 for who may not see it.
///
/// - Source: whatsmeow `user.go` (`GetProfilePictureInfo`).
enum FetchPicture: DeviceDuty {
    static let pattern = StanzaPattern.iq("get", "w:profile:picture", with: "picture")

    static func answer(_ request: Request, from device: Device) -> Reply {
        guard let group = request.world.groups.group(request.node.jid("target")) else {
            return .error(404)
        }
        guard group.role(of: device.id.person) != nil else { return .error(401) }
        let type = request.node.child("picture")?.string("type") ?? "image"
        let picture = GroupPictures(world: request.world, group: group).node(type: type)
        return picture.map { .result([$0]) } ?? .error(404)
    }
}
