import BinaryNode

/// Tells a member where the picture of a community is to be had.
///
///     → <iq type="get" xmlns="w:g2" to={community}><pictures>
///         <picture parent_group_jid={community} query="url" type="image|preview"/></pictures></iq>
///     ← <pictures><picture id url type direct_path/></pictures>
///
/// - Source: whatsmeow `user.go` (`GetProfilePictureInfo`).
enum FetchCommunityPicture: DeviceDuty {
    static let pattern = StanzaPattern.iq("get", "w:g2", to: .group, with: "pictures")

    static func answer(_ request: Request, from device: Device) -> Reply {
        request.changing(.member, from: device) { group, _ in
            let wanted = request.node.child("pictures")?.child("picture")
            let pictures = GroupPictures(world: request.world, group: group)
            guard let node = pictures.node(type: wanted?.string("type") ?? "image") else {
                return .error(404)
            }
            return .result([Node("pictures") { node }])
        }
    }
}
