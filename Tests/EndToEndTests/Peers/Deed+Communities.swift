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
        Deed(
            "create group in community",
            "createGroup",
            {
                [
                    "subject": "Oaks", "members": .list([.text($0.contact.jid)]),
                    "community": .text($0.community.jid),
                ]
            },
            telling: .group,
            as: {
                CreateGroup(
                    subject: "Oaks",
                    members: [JID($0.contact.jid) ?? $0.lid($0.contact)],
                    community: $0.communityJID
                )
            }
        ),
        Deed("community info", "group", { ["group": .text($0.community.jid)] }, telling: .group) {
            GetGroup(jid: $0.communityJID)
        },
        Deed(
            "rename community",
            "renameGroup",
            { ["group": .text($0.community.jid), "subject": "Taiga"] }
        ) {
            SetGroupSubject(jid: $0.communityJID, subject: "Taiga")
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
        Deed(
            "set community picture",
            "setPhoto",
            {
                [
                    "group": .text($0.community.jid),
                    "jpeg": .text(Base64.encode(Sample.picture.bytes)),
                ]
            },
            as: { SetGroupPicture(jid: $0.communityJID, path: $0.path(of: .picture)) }
        ),
        Deed("leave community", "leaveGroup", { ["group": .text($0.community.jid)] }) {
            LeaveGroup(jid: $0.communityJID)
        },
    ]

    private static let pair: @Sendable (Cast) -> [String: PeerValue] = {
        ["community": .text($0.community.jid), "group": .text($0.flock.jid)]
    }
}
