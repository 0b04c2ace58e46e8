import Model
import Protobuf
import WAProto

extension WAMessage {
    /// The message inside all wrappers.
    ///
    /// A wrapper holds another message; the outer context info is inherited when the inner has none.
    ///
    /// - Source: whatsmeow `types/events/events.go` (`UnwrapRaw`).
    var unwrapped: WAMessage {
        var message = self
        // Each step descends; the limit only guards against a message made to nest for ever.
        for _ in 0..<16 {
            guard var inner = message.wrapped else { break }
            if !inner.hasMessageContextInfo, message.hasMessageContextInfo {
                inner.messageContextInfo = message.messageContextInfo
            }
            message = inner
        }
        return message
    }

    private var wrapped: WAMessage? {
        if hasBotInvokeMessage { return botInvokeMessage.message }
        if hasEphemeralMessage { return ephemeralMessage.message }
        if hasViewOnceMessage { return viewOnceMessage.message }
        if hasViewOnceMessageV2 { return viewOnceMessageV2.message }
        if hasViewOnceMessageV2Extension { return viewOnceMessageV2Extension.message }
        if hasLottieStickerMessage { return lottieStickerMessage.message }
        if hasDocumentWithCaptionMessage { return documentWithCaptionMessage.message }
        if hasEditedMessage { return editedMessage.message }
        if hasGroupMentionedMessage { return groupMentionedMessage.message }
        return nil
    }

    /// What a chat shows of it; nil when it is only there for the machinery.
    var shown: Model.Message.Content? {
        if hasConversation { return .text(conversation) }
        if hasExtendedTextMessage { return .text(extendedTextMessage.text) }
        return typeName.map { .unsupported(type: $0) }
    }

    /// The protocol's name for what it holds besides words.
    private var typeName: String? {
        if hasProtocolMessage { return "protocolMessage" }
        if hasReactionMessage { return "reactionMessage" }
        if hasEncReactionMessage { return "encReactionMessage" }
        if hasKeepInChatMessage { return "keepInChatMessage" }
        if hasPinInChatMessage { return "pinInChatMessage" }
        if hasCommentMessage { return "commentMessage" }
        if let number = unknownFields.fieldNumbers.first {
            return Self.names[number] ?? "message \(number)"
        }
        var rest = self
        rest.clearSenderKeyDistributionMessage()
        rest.clearMessageContextInfo()
        return rest == WAMessage() ? nil : "message"
    }

    /// The names of contents that the schema does not spell out yet, by field number.
    private static let names: [Int: String] = [
        3: "imageMessage", 4: "contactMessage", 5: "locationMessage", 7: "documentMessage",
        8: "audioMessage", 9: "videoMessage", 13: "contactsArrayMessage",
        14: "highlyStructuredMessage", 18: "liveLocationMessage", 25: "templateMessage",
        26: "stickerMessage", 28: "groupInviteMessage", 29: "templateButtonReplyMessage",
        30: "productMessage", 36: "listMessage", 38: "orderMessage", 39: "listResponseMessage",
        42: "buttonsMessage", 43: "buttonsResponseMessage", 45: "interactiveMessage",
        48: "interactiveResponseMessage", 49: "pollCreationMessage", 50: "pollUpdateMessage",
        60: "pollCreationMessageV2", 64: "pollCreationMessageV3", 66: "ptvMessage",
        71: "encCommentMessage", 75: "eventMessage", 76: "encEventResponseMessage",
        82: "secretEncryptedMessage", 83: "albumMessage", 86: "stickerPackMessage",
        88: "pollResultSnapshotMessage", 111: "pollCreationMessageV5",
        119: "pollCreationMessageV6",
    ]
}
