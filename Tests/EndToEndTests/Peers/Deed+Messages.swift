import Commands
import Model
import Sandbox

extension Deed {
    /// What is sent in chats: words, places, cards, questions, and what is done to a message or a call.
    static let messages: [Deed] = [
        text("text in group"), text("second text in group"),
        Deed(
            "mention in group",
            "message",
            {
                sent(
                    to: $0.group.jid,
                    #"{"extendedTextMessage": {"text": "hello @\#($0.user(of: $0.contact))","#
                        + #" "contextInfo": {"mentionedJID": ["\#($0.contact.lid)"]}}}"#
                )
            },
            as: {
                SendText(
                    to: $0.groupJID,
                    text: "hello @\($0.user(of: $0.contact))",
                    mentions: [$0.lid($0.contact)]
                )
            }
        ),
        Deed("answer in group", "reply", { ["to": .text($0.heardInGroup), "text": "all right"] }) {
            SendText(to: $0.groupJID, text: "all right", quoted: MessageID($0.heardInGroup))
        },
        Deed("answer", "reply", { ["to": .text($0.heard), "text": "yes"] }) {
            SendText(to: $0.contactJID, text: "yes", quoted: MessageID($0.heard))
        },
        reaction("react", "👍"), reaction("take a reaction back", ""),
        Deed(
            "react in group",
            "react",
            {
                [
                    "chat": .text($0.group.jid), "sender": .text($0.contact.lid),
                    "to": .text($0.heardInGroup), "emoji": "🦉",
                ]
            },
            as: {
                SendReaction(
                    chat: $0.groupJID,
                    message: MessageID($0.heardInGroup),
                    sender: $0.lid($0.contact),
                    emoji: "🦉"
                )
            }
        ),
        Deed(
            "play",
            "read",
            {
                [
                    "ids": .list([.text($0.voice)]), "chat": .text($0.contact.lid),
                    "sender": .text($0.contact.lid), "type": "PLAYED",
                ]
            },
            as: {
                MarkPlayed(
                    chat: $0.contactJID,
                    message: MessageID($0.voice),
                    sender: $0.lid($0.contact)
                )
            }
        ),
        Deed(
            "edit",
            "edit",
            { ["chat": .text($0.contact.lid), "to": .text($0.told), "text": "told better"] }
        ) {
            EditMessage(chat: $0.contactJID, message: MessageID($0.told), text: "told better")
        },
        Deed(
            "delete",
            "revoke",
            {
                [
                    "chat": .text($0.contact.lid), "sender": .text($0.own.jid),
                    "to": .text($0.told),
                ]
            },
            as: { DeleteMessage(chat: $0.contactJID, message: MessageID($0.told)) }
        ),
        Deed(
            "delete in group as admin",
            "revoke",
            {
                [
                    "chat": .text($0.group.jid), "sender": .text($0.contact.lid),
                    "to": .text($0.heardInGroup),
                ]
            },
            as: { DeleteMessage(chat: $0.groupJID, message: MessageID($0.heardInGroup)) }
        ),
        Deed(
            "make a poll",
            "poll",
            {
                [
                    "chat": .text($0.contact.lid), "name": "Where?",
                    "options": .list(["Park", "Lake"]),
                ]
            },
            as: {
                SendPoll(
                    to: $0.contactJID,
                    name: "Where?",
                    options: ["Park", "Lake"],
                    selectable: 1
                )
            }
        ),
        Deed(
            "make a poll in group",
            "poll",
            {
                [
                    "chat": .text($0.group.jid), "name": "When?",
                    "options": .list(["Today", "Tomorrow"]),
                ]
            },
            as: {
                SendPoll(
                    to: $0.groupJID,
                    name: "When?",
                    options: ["Today", "Tomorrow"],
                    selectable: 1
                )
            }
        ),
        Deed(
            "vote",
            "vote",
            {
                [
                    "chat": .text($0.contact.lid), "to": .text($0.poll),
                    "options": .list(["Tea"]),
                ]
            },
            as: {
                SendVote(chat: $0.contactJID, message: MessageID($0.poll), options: ["Tea"])
            }
        ),
        raw(
            "place",
            #"{"locationMessage": {"degreesLatitude": 60.25, "degreesLongitude": 24.5, "name": "Park"}}"#
        ) {
            SendLocation(to: $0.contactJID, latitude: 60.25, longitude: 24.5, name: "Park")
        },
        raw(
            "live place",
            #"{"liveLocationMessage": {"degreesLatitude": 60.25, "degreesLongitude": 24.5}}"#
        ) {
            SendLiveLocation(to: $0.contactJID, latitude: 60.25, longitude: 24.5)
        },
        raw(
            "contact card",
            #"{"contactMessage": {"displayName": "Ada", "vcard": "BEGIN:VCARD\nEND:VCARD"}}"#
        ) {
            SendContacts(
                to: $0.contactJID,
                contacts: [.init(name: "Ada", vcard: "BEGIN:VCARD\nEND:VCARD")]
            )
        },
        raw(
            "contact cards",
            #"{"contactsArrayMessage": {"displayName": "2 contacts", "contacts": ["#
                + #"{"displayName": "Ada", "vcard": "BEGIN:VCARD\nEND:VCARD"}, "#
                + #"{"displayName": "Bea", "vcard": "BEGIN:VCARD\nEND:VCARD"}]}}"#
        ) {
            SendContacts(
                to: $0.contactJID,
                contacts: ["Ada", "Bea"].map {
                    .init(name: $0, vcard: "BEGIN:VCARD\nEND:VCARD")
                }
            )
        },
        raw("event", #"{"eventMessage": {"name": "Picnic", "startTime": "1800000000"}}"#) {
            SendEvent(to: $0.contactJID, name: "Picnic", begins: Timestamp(seconds: 1_800_000_000))
        },
        Deed(
            "pin",
            "message",
            {
                sent(
                    to: $0.contact.lid,
                    #"{"pinInChatMessage": {"key": {"remoteJID": "\#($0.contact.lid)", "fromMe": false,"#
                        + #" "ID": "\#($0.heard)"}, "type": "PIN_FOR_ALL","#
                        + #" "senderTimestampMS": "1800000000000"},"#
                        + #" "messageContextInfo": {"messageAddOnDurationInSecs": 604800}}"#
                )
            },
            as: {
                PinMessage(
                    chat: $0.contactJID,
                    message: MessageID($0.heard),
                    sender: $0.lid($0.contact),
                    seconds: 604_800
                )
            }
        ),
        keep("keep", true), keep("let go", false),
        Deed(
            "forward in group",
            "message",
            {
                sent(
                    to: $0.group.jid,
                    #"{"extendedTextMessage": {"text": "said", "contextInfo":"#
                        + #" {"isForwarded": true, "forwardingScore": 1}}}"#
                )
            },
            as: {
                ForwardMessage(
                    chat: $0.contactJID,
                    message: MessageID($0.heard),
                    to: $0.groupJID
                )
            }
        ),
        Deed(
            "invitation",
            "message",
            {
                sent(
                    to: $0.contact.lid,
                    #"{"groupInviteMessage": {"groupJID": "\#($0.group.jid)", "groupName": "Birds","#
                        + #" "inviteCode": "LETMEIN", "inviteExpiration": "1800000000"}}"#
                )
            },
            as: {
                SendGroupInvite(
                    to: $0.contactJID,
                    group: $0.groupJID,
                    code: "LETMEIN",
                    expires: Timestamp(seconds: 1_800_000_000)
                )
            }
        ),
        Deed(
            "tag",
            "message",
            {
                sent(
                    to: $0.group.jid,
                    #"{"protocolMessage": {"type": "GROUP_MEMBER_LABEL_CHANGE", "memberLabel":"#
                        + #" {"label": "captain", "labelTimestamp": "1800000000"}}}"#
                )
            },
            as: { SetMemberTag(jid: $0.groupJID, tag: "captain") }
        ),
        raw("ask for a number", #"{"requestPhoneNumberMessage": {}}"#) {
            RequestPhoneNumber(to: $0.contactJID)
        },
        raw("share the number", #"{"protocolMessage": {"type": "SHARE_PHONE_NUMBER"}}"#) {
            SharePhoneNumber(to: $0.contactJID)
        },
        Deed(
            "reject call",
            "rejectCall",
            { ["from": .text($0.contact.lid), "callID": .text($0.call)] },
            as: { RejectCall(from: $0.contactJID, call: MessageID($0.call)) }
        ),
        chatTimer("set chat timer", seconds: 86_400), chatTimer("unset chat timer", seconds: 0),
    ]

    private static func sent(to chat: String, _ message: String) -> [String: PeerValue] {
        ["to": .text(chat), "message": .text(message)]
    }

    /// A message to the contact; whatsmeow gets it as protobuf's JSON.
    private static func raw(
        _ name: String,
        _ message: String,
        as command: @escaping @Sendable (Cast) -> some Command
    ) -> Deed {
        Deed(name, "message", { sent(to: $0.contact.lid, message) }, as: command)
    }

    private static func keep(_ name: String, _ isKept: Bool) -> Deed {
        Deed(
            name,
            "message",
            {
                sent(
                    to: $0.contact.lid,
                    #"{"keepInChatMessage": {"key": {"remoteJID": "\#($0.contact.lid)", "fromMe":"#
                        + #" false, "ID": "\#($0.heard)"}, "timestampMS": "1800000000000","#
                        + #" "keepType": "\#(isKept ? "" : "UNDO_")KEEP_FOR_ALL"}}"#
                )
            },
            as: {
                KeepMessage(
                    chat: $0.contactJID,
                    message: MessageID($0.heard),
                    sender: $0.lid($0.contact),
                    isKept: isKept
                )
            }
        )
    }

    private static func text(_ name: String) -> Deed {
        Deed(name, "text", { ["to": .text($0.group.jid), "text": .text(name)] }) {
            SendText(to: $0.groupJID, text: name)
        }
    }

    private static func reaction(_ name: String, _ emoji: String) -> Deed {
        Deed(
            name,
            "react",
            {
                [
                    "chat": .text($0.contact.lid), "sender": .text($0.contact.lid),
                    "to": .text($0.heard), "emoji": .text(emoji),
                ]
            },
            as: {
                SendReaction(
                    chat: $0.contactJID,
                    message: MessageID($0.heard),
                    sender: $0.lid($0.contact),
                    emoji: emoji
                )
            }
        )
    }

    private static func chatTimer(_ name: String, seconds: Int) -> Deed {
        Deed(
            name,
            "setTimer",
            { ["chat": .text($0.contact.lid), "seconds": .number(seconds)] }
        ) {
            SetChatTimer(chat: $0.contactJID, seconds: seconds)
        }
    }
}
