import Commands
import Model
import Sandbox

extension Deed {
    /// What is done in groups and to them.
    static let groups: [Deed] = [
        Deed("group info", "group", { ["group": .text($0.group.jid)] }, telling: .group) {
            GetGroup(jid: $0.groupJID)
        },
        Deed("list groups", "groups", telling: .groups) { _ in ListGroups() },
        Deed(
            "create group",
            "createGroup",
            { ["subject": "Owls", "members": .list([.text($0.contact.jid)])] },
            telling: .group,
            as: {
                CreateGroup(subject: "Owls", members: [JID($0.contact.jid) ?? $0.lid($0.contact)])
            }
        ),
        Deed("rename group", "renameGroup", { ["group": .text($0.group.jid), "subject": "Rooks"] })
        {
            SetGroupSubject(jid: $0.groupJID, subject: "Rooks")
        },
        Deed(
            "describe group",
            "describeGroup",
            { ["group": .text($0.group.jid), "text": "About birds"] }
        ) {
            SetGroupDescription(jid: $0.groupJID, text: "About birds")
        },
        Deed("undescribe group", "describeGroup", { ["group": .text($0.group.jid), "text": ""] }) {
            SetGroupDescription(jid: $0.groupJID, text: "")
        },
        setting("announce group", "announceGroup", .announcement, true),
        setting("unannounce group", "announceGroup", .announcement, false),
        setting("lock group", "lockGroup", .locked, true),
        setting("unlock group", "lockGroup", .locked, false),
        timer("set group timer", seconds: 86_400),
        timer("unset group timer", seconds: 0),
        change("add member", .add), change("promote member", .promote),
        change("demote member", .demote), change("remove member", .remove),
        Deed(
            "join requests",
            "joinRequests",
            { ["group": .text($0.group.jid)] },
            telling: .count
        ) {
            ListJoinRequests(jid: $0.groupJID)
        },
        Deed(
            "group link",
            "groupLink",
            { ["group": .text($0.group.jid), "isNew": .flag(false)] },
            telling: .link
        ) {
            GetGroupLink(jid: $0.groupJID)
        },
        Deed(
            "reset group link",
            "groupLink",
            { ["group": .text($0.group.jid), "isNew": .flag(true)] },
            telling: .link
        ) {
            ResetGroupLink(jid: $0.groupJID)
        },
        Deed("preview group link", "previewLink", { ["code": .text($0.code)] }, telling: .group) {
            PreviewGroupLink(link: $0.code)
        },
        Deed("join group", "joinGroup", { ["code": .text($0.code)] }, telling: .address) {
            JoinGroup(link: $0.code)
        },
        Deed(
            "preview invitation",
            "previewInvite",
            { ["message": .text($0.invitation)] },
            telling: .group
        ) {
            PreviewGroupInvite(chat: $0.contactJID, message: MessageID($0.invitation))
        },
        Deed("accept invitation", "acceptInvite", { ["message": .text($0.invitation)] }) {
            AcceptGroupInvite(chat: $0.contactJID, message: MessageID($0.invitation))
        },
        Deed("leave group", "leaveGroup", { ["group": .text($0.group.jid)] }) {
            LeaveGroup(jid: $0.groupJID)
        },
    ]

    private static func setting(
        _ name: String,
        _ function: String,
        _ setting: GroupSetting,
        _ isOn: Bool
    ) -> Deed {
        Deed(name, function, { ["group": .text($0.group.jid), "isOn": .flag(isOn)] }) {
            SetGroupSetting(jid: $0.groupJID, setting: setting, isOn: isOn)
        }
    }

    private static func timer(_ name: String, seconds: Int) -> Deed {
        Deed(name, "setTimer", { ["chat": .text($0.group.jid), "seconds": .number(seconds)] }) {
            SetGroupTimer(jid: $0.groupJID, seconds: seconds)
        }
    }

    private static func change(_ name: String, _ action: MemberAction) -> Deed {
        Deed(
            name,
            "changeParticipants",
            {
                [
                    "group": .text($0.group.jid), "change": .text("\(action)"),
                    "people": .list([.text($0.other.lid)]),
                ]
            },
            telling: .outcomes,
            as: { ChangeGroupMembers(jid: $0.groupJID, action: action, people: [$0.lid($0.other)]) }
        )
    }
}
