import Commands

extension OperationRow {
    private static let opened = Others.shown(
        in: "WhatsmeowMediaTests",
        by: "whatsmeow opens martlet's files, and martlet whatsmeow's"
    )
    private static let numbered = Others.useless(
        ["send_message"],
        "in a post whatsmeow names its own phone by number, which the sandbox refuses beside LIDs"
    )
    private static let person = ["Messages/DirectMessage", "Messages/GroupMessage"]
    private static let status = ["Messages/StatusMessage"]

    /// Receipts, retries and calls.
    static let receipts: [OperationRow] = [
        Self(
            183,
            "mark messages as read",
            [MarkRead.self],
            ["Receipts/ReadReceipt"],
            .compared(["read"])
        ),
        Self(
            184,
            "mark a voice note as played",
            [MarkPlayed.self],
            ["Receipts/ReadReceipt"],
            .compared(["play"])
        ),
        Self(
            185,
            "confirm delivery",
            [],
            ["Receipts/DeliveryReceipt"],
            .compared(["receive"]),
            proof: .init(
                file: "ReceivingTests",
                test: "a text is stored, then confirmed, then told"
            )
        ),
        Self(
            186,
            "confirm as one who looks",
            [SetForceActive.self],
            [],
            .shown(in: "MartletAndWhatsmeowTests", by: "exchange texts and receipts")
        ),
        Self(
            187,
            "ask for a message again",
            [],
            ["Receipts/RetryReceipt"],
            .compared(["ask for a retry", "ask twice for a retry", "answer a retry"]),
            proof: .init(
                file: "RetryTests",
                test: "a damaged message is asked for and its resend fills the gap"
            )
        ),
        Self(
            188,
            "ask the phone for a file again",
            [DownloadMedia.self],
            ["Media/MediaRetryReceipt"],
            kept("media retry")
        ),
        Self(
            189,
            "reject a call",
            [RejectCall.self],
            ["Calls/RejectCall"],
            .compared(["reject call"])
        ),
        Self(
            190,
            "show calls",
            [],
            ["Calls/IncomingCall"],
            .shown(in: "WhatsmeowTests", by: "hears calls"),
            proof: .init(
                file: "CallTalkTests",
                test: "one that came while away is missed at once"
            )
        ),
        Self(
            191,
            "create a link to a call",
            [CreateCallLink.self],
            ["Calls/CreateCallLink"],
            unheard("call link")
        ),
    ]

    /// Messages and media.
    static let messages: [OperationRow] = [
        Self(
            192,
            "send a text",
            [SendText.self],
            person,
            .compared(["first text", "second text", "text in group", "second text in group"])
        ),
        Self(
            193,
            "send a picture, video or GIF",
            [SendImage.self, SendVideo.self],
            person,
            .compared(["picture", "picture in group", "video", "GIF"])
        ),
        Self(
            194,
            "send audio or a voice note",
            [SendAudio.self],
            person,
            .compared(["audio", "voice note"])
        ),
        Self(195, "send a document", [SendDocument.self], person, .compared(["document"])),
        Self(196, "send a sticker", [SendSticker.self], person, .compared(["sticker"])),
        Self(197, "send an album", [SendAlbum.self], person, .compared(["album"])),
        Self(
            198,
            "send a place",
            [SendLocation.self, SendLiveLocation.self],
            person,
            .compared(["place", "live place"])
        ),
        Self(
            199,
            "send contacts",
            [SendContacts.self],
            person,
            .compared(["contact card", "contact cards"])
        ),
        Self(
            200,
            "make a poll",
            [SendPoll.self],
            person,
            .compared(["make a poll", "make a poll in group"])
        ),
        Self(201, "vote", [SendVote.self], person, .compared(["vote"])),
        Self(
            202,
            "make an event, answer one",
            [SendEvent.self, AnswerEvent.self],
            person,
            .compared(["event"])
        ),
        Self(
            203,
            "react",
            [SendReaction.self],
            person,
            .compared(["react", "take a reaction back", "react in group"])
        ),
        Self(
            204,
            "reply, quote, mention",
            [SendText.self, SendComment.self],
            person,
            .compared(["mention in group", "answer in group", "answer"])
        ),
        Self(205, "forward", [ForwardMessage.self], person, .compared(["forward in group"])),
        Self(206, "edit", [EditMessage.self], person, .compared(["edit"])),
        Self(
            207,
            "delete an own message for all",
            [DeleteMessage.self],
            person,
            .compared(["delete"])
        ),
        Self(
            208,
            "delete another's as admin",
            [DeleteMessage.self],
            ["Messages/GroupMessage"],
            .compared(["delete in group as admin"])
        ),
        Self(
            209,
            "pin, keep, star",
            [PinMessage.self, KeepMessage.self, StarMessage.self],
            person,
            .compared(["pin", "keep", "let go"])
        ),
        Self(
            210,
            "send for one look",
            [SendImage.self, SendVideo.self, SendAudio.self],
            person,
            .compared(["picture for one look"])
        ),
        Self(
            211,
            "a chat's timer",
            [SetChatTimer.self],
            ["Messages/DirectMessage"],
            .compared(["set chat timer", "unset chat timer"])
        ),
        Self(
            212,
            "share or ask for a number",
            [SharePhoneNumber.self, RequestPhoneNumber.self],
            ["Messages/DirectMessage"],
            .compared(["ask for a number", "share the number"])
        ),
        Self(
            213,
            "post a status",
            [PostStatus.self, PostFile.self],
            status,
            numbered
        ),
        Self(214, "delete a status", [DeleteMessage.self], status, numbered),
        Self(
            215,
            "download a file",
            [DownloadMedia.self],
            ["Media/FetchMediaConnection"],
            opened
        ),
        Self(
            216,
            "upload a file",
            [SendImage.self, SendDocument.self],
            ["Media/FetchMediaConnection"],
            opened
        ),
        Self(
            217,
            "delete a file that was for this device alone",
            [],
            [],
            kept("delete media"),
            proof: .init(
                file: "HistoryTalkTests",
                test: "what is long comes as a file, of which nothing stays"
            )
        ),
        Self(
            218,
            "ask for older messages",
            [RequestHistory.self],
            ["Messages/PeerMessage"],
            kept("history")
        ),
        Self(
            219,
            "ask for what was held back",
            [],
            ["Messages/PeerMessage"],
            kept("unavailable"),
            proof: .init(
                file: "AskingTalkTests",
                test: "a phone that takes its time is waited for"
            )
        ),
    ]
}
