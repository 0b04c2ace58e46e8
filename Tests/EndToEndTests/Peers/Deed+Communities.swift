import Commands
import Encodings
import Model
import Sandbox

extension Deed {
    /// What is done in communities and to them, and with the pictures of groups.
    static let communities: [Deed] = [
        Deed(
            "create community",
            "createCommunity",
            { _ in ["subject": "Woods"] },
            telling: .group
        ) { _ in
            CreateCommunity(subject: "Woods")
        },
        Deed("link group", "linkGroup", pair) {
            LinkGroups(jid: $0.communityJID, groups: [$0.flockJID])
        },
        Deed("groups of community", "subGroups", pair, telling: .count) {
            ListSubGroups(jid: $0.communityJID)
        },
        Deed("people of community", "communityMembers", pair, telling: .people) {
            ListCommunityMembers(jid: $0.communityJID)
        },
        Deed("unlink group", "unlinkGroup", pair) {
            UnlinkGroups(jid: $0.communityJID, groups: [$0.flockJID])
        },
        Deed(
            "set group picture",
            "setPhoto",
            { ["group": .text($0.flock.jid), "jpeg": .text(Base64.encode(Sample.picture.bytes))] },
            as: { SetGroupPicture(jid: $0.flockJID, path: $0.path(of: .picture)) }
        ),
        Deed(
            "get group picture",
            "photo",
            { ["group": .text($0.flock.jid)] },
            telling: .picture
        ) {
            GetGroupPicture(jid: $0.flockJID)
        },
    ]

    private static let pair: @Sendable (Cast) -> [String: PeerValue] = {
        ["community": .text($0.community.jid), "group": .text($0.flock.jid)]
    }
}
