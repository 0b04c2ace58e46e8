import Commands
import Model

extension SentKind {
    /// What is done to messages and chats.
    static let changes: [SentKind] = [
        SentKind(
            "reaction",
            "type=reaction decrypt-fail=hide",
            key("46.1", isOwn: false, "HEARD") + ["46.2 “👍”", "46.4 …"]
        ) {
            SendReaction(chat: try $0.contact, message: $0.heard, emoji: "👍")
        },
        SentKind(
            "reaction taken back",
            "type=reaction edit=7 decrypt-fail=hide",
            key("46.1", isOwn: false, "HEARD") + ["46.2 “”", "46.4 …"]
        ) {
            SendReaction(chat: try $0.contact, message: $0.heard, emoji: "")
        },
        SentKind(
            "comment",
            "type=text decrypt-fail=hide",
            key("71.1", isOwn: true, "TOLD") + ["71.2 …", "71.3 …"]
        ) {
            SendComment(chat: try $0.contact, message: $0.told, text: "because")
        },
        SentKind(
            "edit",
            "type=text edit=1 decrypt-fail=hide",
            key("12.1", isOwn: true, "TOLD") + ["12.2 14", "12.14.1 “told better”", "12.15 …"]
        ) {
            EditMessage(chat: try $0.contact, message: $0.told, text: "told better")
        },
        SentKind(
            "pin",
            "type=text edit=2 decrypt-fail=hide",
            key("63.1", isOwn: false, "HEARD") + ["63.2 1", "63.3 …", "35.5 86400"]
        ) {
            PinMessage(chat: try $0.contact, message: $0.heard, seconds: 86_400)
        },
        SentKind(
            "unpin",
            "type=text edit=2 decrypt-fail=hide",
            key("63.1", isOwn: false, "HEARD") + ["63.2 2", "63.3 …", "35.5 0"]
        ) {
            PinMessage(chat: try $0.contact, message: $0.heard, seconds: 0)
        },
        SentKind(
            "keep",
            "type=text decrypt-fail=hide",
            key("51.1", isOwn: false, "HEARD") + ["51.2 1", "51.3 …"]
        ) {
            KeepMessage(chat: try $0.contact, message: $0.heard)
        },
        SentKind(
            "let go",
            "type=text decrypt-fail=hide",
            key("51.1", isOwn: false, "HEARD") + ["51.2 2", "51.3 …"]
        ) {
            KeepMessage(chat: try $0.contact, message: $0.heard, isKept: false)
        },
        SentKind(
            "let an own one go",
            "type=text edit=7 decrypt-fail=hide",
            key("51.1", isOwn: true, "TOLD") + ["51.2 2", "51.3 …"]
        ) {
            KeepMessage(chat: try $0.contact, message: $0.told, isKept: false)
        },
        SentKind(
            "deletion",
            "type=text edit=7",
            key("12.1", isOwn: true, "TOLD") + ["12.2 0"]
        ) {
            DeleteMessage(chat: try $0.contact, message: $0.told)
        },
        SentKind(
            "deletion as admin",
            "type=text edit=8",
            [
                "12.1.1 “GROUP”", "12.1.2 0", "12.1.3 “SAIDTOALL”", "12.1.4 “CONTACT@lid”",
                "12.2 0",
            ]
        ) {
            DeleteMessage(chat: $0.group, message: $0.heardInGroup)
        },
        SentKind(
            "tag",
            "type=text meta appdata=member_tag tag_reason=user_update",
            ["12.2 30", "12.27.1 “captain”", "12.27.2 …"]
        ) {
            SetMemberTag(jid: $0.group, tag: "captain")
        },
        SentKind(
            "no tag any more",
            "type=text meta appdata=member_tag tag_reason=user_delete",
            ["12.2 30", "12.27.1 “”", "12.27.2 …"]
        ) {
            SetMemberTag(jid: $0.group, tag: "")
        },
        SentKind("timer", "type=text", ["12.2 3", "12.4 86400", "12.5 …"]) {
            SetChatTimer(chat: try $0.contact, seconds: 86_400)
        },
        SentKind(
            "text that disappears",
            "type=text",
            ["6.1 “soon gone”", "6.17.25 86400", "6.17.26 …", secret]
        ) {
            SendText(to: try $0.contact, text: "soon gone")
        },
    ]

    /// Status posts.
    static let posts: [SentKind] = [
        SentKind(
            "post",
            "type=text meta status_setting=allowlist",
            [
                "6.1 “on the road”", "6.7 0xffffffff", "6.8 0xff1e6e4f", "6.9 0", secret,
            ]
        ) {
            PostStatus(text: "on the road", viewers: [try $0.contact])
        },
        SentKind(
            "picture as a post",
            "type=media mediatype=image meta status_setting=allowlist",
            picture + ["3.3 “nest”"]
        ) {
            PostFile(path: $0.picture, caption: "nest", viewers: [try $0.contact])
        },
    ]
}
