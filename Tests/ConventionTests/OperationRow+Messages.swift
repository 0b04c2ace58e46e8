import Commands

extension OperationRow {
    private static let unheard = Others.lack("whatsmeow has no such operation")
    private static let unsaid = Others.lack(
        "whatsmeow posts to its address book alone, which neonize does not fill"
    )
    private static let alike = Others.lack("one more kind of message")
    private static let person = ["Messages/DirectMessage", "Messages/GroupMessage"]
    private static let status = ["Messages/StatusMessage"]

    /// Receipts, retries and calls.
    static let receipts: [OperationRow] = [
        Self(183, "mark messages as read", [MarkRead.self], ["Receipts/ReadReceipt"]),
        Self(184, "mark a voice note as played", [MarkPlayed.self], ["Receipts/ReadReceipt"]),
        Self(
            185,
            "confirm delivery",
            [],
            ["Receipts/DeliveryReceipt"],
            .shown(in: "MartletAndWhatsmeowTests", by: "exchange texts and receipts")
        ),
        Self(186, "confirm as one who looks", [SetForceActive.self], []),
        Self(
            187,
            "ask for a message again",
            [],
            ["Receipts/RetryReceipt"],
            .shown(in: "MartletAndWhatsmeowTests", by: "retry receipts work both ways")
        ),
        Self(
            188,
            "ask the phone for a file again",
            [DownloadMedia.self],
            ["Media/MediaRetryReceipt"],
            .lack("whatsmeow has it, neonize does not hand it on")
        ),
        Self(
            189,
            "reject a call",
            [RejectCall.self],
            ["Calls/RejectCall"],
            .lack("neonize's method for it passes its arguments wrongly")
        ),
        Self(
            190,
            "show calls",
            [],
            ["Calls/IncomingCall"],
            .shown(in: "WhatsmeowTests", by: "hears calls")
        ),
        Self(
            191,
            "create a link to a call",
            [CreateCallLink.self],
            ["Calls/CreateCallLink"],
            unheard
        ),
    ]

    /// Messages and media.
    static let messages: [OperationRow] = [
        Self(192, "send a text", [SendText.self], person),
        Self(193, "send a picture, video or GIF", [SendImage.self, SendVideo.self], person),
        Self(194, "send audio or a voice note", [SendAudio.self], person),
        Self(195, "send a document", [SendDocument.self], person),
        Self(196, "send a sticker", [SendSticker.self], person),
        Self(197, "send an album", [SendAlbum.self], person, alike),
        Self(198, "send a place", [SendLocation.self, SendLiveLocation.self], person),
        Self(199, "send contacts", [SendContacts.self], person),
        Self(200, "make a poll", [SendPoll.self], person),
        Self(201, "vote", [SendVote.self], person),
        Self(202, "make an event, answer one", [SendEvent.self, AnswerEvent.self], person, alike),
        Self(203, "react", [SendReaction.self], person),
        Self(204, "reply, quote, mention", [SendText.self, SendComment.self], person),
        Self(205, "forward", [ForwardMessage.self], person, alike),
        Self(206, "edit", [EditMessage.self], person),
        Self(207, "delete an own message for all", [DeleteMessage.self], person),
        Self(208, "delete another's as admin", [DeleteMessage.self], ["Messages/GroupMessage"]),
        Self(
            209,
            "pin, keep, star",
            [PinMessage.self, KeepMessage.self, StarMessage.self],
            person
        ),
        Self(
            210,
            "send for one look",
            [SendImage.self, SendVideo.self, SendAudio.self],
            person,
            alike
        ),
        Self(211, "a chat's timer", [SetChatTimer.self], ["Messages/DirectMessage"]),
        Self(
            212,
            "share or ask for a number",
            [SharePhoneNumber.self, RequestPhoneNumber.self],
            ["Messages/DirectMessage"],
            alike
        ),
        Self(213, "post a status", [PostStatus.self, PostFile.self], status, unsaid),
        Self(214, "delete a status", [DeleteMessage.self], status, unsaid),
        Self(215, "download a file", [DownloadMedia.self], ["Media/FetchMediaConnection"]),
        Self(
            216,
            "upload a file",
            [SendImage.self, SendDocument.self],
            ["Media/FetchMediaConnection"]
        ),
        Self(
            217,
            "delete a file that was for this device alone",
            [],
            [],
            .lack("whatsmeow does it by itself, once it has taken in a part of the history")
        ),
        Self(
            218,
            "ask for older messages",
            [RequestHistory.self],
            ["Messages/PeerMessage"],
            .lack("neonize builds the request and cannot send it to the own phone")
        ),
        Self(
            219,
            "ask for what was held back",
            [],
            ["Messages/PeerMessage"],
            .lack("whatsmeow does it by itself, and only when told to")
        ),
    ]
}
