import Model
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
    var shown: Message.Content? {
        if hasConversation { return .text(conversation) }
        if hasExtendedTextMessage { return .text(extendedTextMessage.text) }
        return typeName.map { .unsupported(type: $0) }
    }

    /// The protocol's name for what it holds besides words.
    private var typeName: String? {
        if hasProtocolMessage { return "protocolMessage" }
        if hasImageMessage { return "imageMessage" }
        if hasVideoMessage { return "videoMessage" }
        if hasAudioMessage { return "audioMessage" }
        if hasDocumentMessage { return "documentMessage" }
        if hasStickerMessage { return "stickerMessage" }
        if hasContactMessage { return "contactMessage" }
        if hasContactsArrayMessage { return "contactsArrayMessage" }
        if hasLocationMessage { return "locationMessage" }
        if hasLiveLocationMessage { return "liveLocationMessage" }
        if hasReactionMessage { return "reactionMessage" }
        if hasEncReactionMessage { return "encReactionMessage" }
        if hasPollCreationMessage { return "pollCreationMessage" }
        if hasPollUpdateMessage { return "pollUpdateMessage" }
        if hasGroupInviteMessage { return "groupInviteMessage" }
        var rest = self
        rest.clearSenderKeyDistributionMessage()
        rest.clearMessageContextInfo()
        return rest == WAMessage() ? nil : "message"
    }
}
