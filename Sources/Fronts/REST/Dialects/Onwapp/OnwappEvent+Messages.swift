import JSON
import Model

// What happens to messages, as whatsmeow's `events.Message` and `events.UndecryptableMessage`, which OnWapp passes
// on as they are. The id of a message that only carries a change is not kept, and so not told.

extension OnwappEvent {
    /// A line that nobody wrote is no message there, and one that is gone says nothing.
    init?(_ message: Message) {
        let content = message.content
        guard !content.isSystem, content.as(DeletedContent.self) == nil else { return nil }
        let info = Self.info(
            message.chat,
            sender: message.sender,
            isFromMe: message.isFromMe,
            time: message.time,
            type: Self.type(of: content),
            id: message.id
        )
        guard !content.isPlaceholder else {
            let reason = content.as(UnavailableContent.self)?.reason
            self.init(
                "message.undecryptable",
                [
                    "Info": .object(info),
                    "IsUnavailable": .bool(reason != nil),
                    "UnavailableType": .string(reason ?? ""),
                ]
            )
            return
        }
        self.init(
            message.isFromMe ? "message.sent" : "message.received",
            ["Info": .object(info), "Message": Self.words(for: content)]
        )
    }

    /// An empty text takes the reaction back.
    init(_ reaction: ReactionChanged) {
        let info = Self.info(
            reaction.chat,
            sender: reaction.sender,
            isFromMe: reaction.isFromMe,
            time: reaction.time,
            type: "reaction"
        )
        let key = Self.key(
            reaction.message,
            by: reaction.author,
            in: reaction.chat,
            sender: reaction.sender
        )
        let content: JSON = [
            "key": key, "text": .string(reaction.emoji),
            "senderTimestampMS": .number(.init(reaction.time.milliseconds)),
        ]
        self.init(
            "message.reaction",
            ["Info": .object(info), "Message": ["reactionMessage": content]]
        )
    }

    /// The new words, and which message they are for.
    init(_ edit: MessageEdited) {
        let message = edit.message
        let info = Self.info(
            message.chat,
            sender: message.sender,
            isFromMe: message.isFromMe,
            time: edit.time,
            type: Self.type(of: message.content)
        )
        let key = Self.key(message.id, by: message.sender, in: message.chat, sender: message.sender)
        let content: JSON = [
            "key": key, "type": 14, "editedMessage": Self.words(for: message.content),
            "timestampMS": .number(.init(edit.time.milliseconds)),
        ]
        self.init(
            "message.edited",
            [
                "Info": .object(info), "Message": ["protocolMessage": content], "IsEdit": true,
            ]
        )
    }

    /// Which message is gone.
    init(_ revoke: MessageRevoked) {
        let info = Self.info(
            revoke.chat,
            sender: revoke.by,
            isFromMe: revoke.isFromMe,
            time: revoke.time,
            type: "text"
        )
        let key = Self.key(revoke.id, by: revoke.author, in: revoke.chat, sender: revoke.by)
        self.init(
            "message.deleted",
            ["Info": .object(info), "Message": ["protocolMessage": ["key": key, "type": 0]]]
        )
    }

    /// As the other side sent it; what is no receipt there has no type.
    init?(_ receipt: ReceiptReceived) {
        let type: String
        switch receipt.state {
        case .delivered: type = ""
        case .read: type = "read"
        case .played: type = "played"
        case .queued, .sent, .failed: return nil
        }
        self.init(
            "message.receipt",
            [
                "Chat": .string(receipt.chat.description),
                "MessageIDs": .array(receipt.ids.map { .string($0.text) }),
                "Timestamp": .string(receipt.time.rfc3339),
                "Type": .string(type),
            ]
        )
    }

    private static func info(
        _ chat: JID,
        sender: JID,
        isFromMe: Bool?,
        time: Timestamp,
        type: String,
        id: MessageID? = nil
    ) -> JSON.Object {
        var info: JSON.Object = [:]
        if let id { info["ID"] = .string(id.text) }
        info["Chat"] = .string(chat.description)
        info["Sender"] = .string(sender.description)
        if let isFromMe { info["IsFromMe"] = .bool(isFromMe) }
        info["IsGroup"] = .bool(chat.isGroup)
        info["PushName"] = ""
        info["Timestamp"] = .string(time.rfc3339)
        info["Type"] = .string(type)
        return info
    }

    /// What a change is about, from the point of view of who makes it: of others' messages in a group it names the
    /// author.
    private static func key(
        _ message: MessageID,
        by author: JID,
        in chat: JID,
        sender: JID
    ) -> JSON {
        var key: JSON.Object = [
            "remoteJID": .string(chat.description),
            "fromMe": .bool(author == sender),
            "ID": .string(message.text),
        ]
        if chat.isGroup, author != sender { key["participant"] = .string(author.description) }
        return .object(key)
    }

    /// The word by which the protocol tells what has to be fetched from what has not.
    private static func type(of content: Message.Content) -> String {
        content.text == nil ? "media" : "text"
    }
}
