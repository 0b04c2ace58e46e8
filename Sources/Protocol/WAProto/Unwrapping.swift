import Protobuf

extension WAMessage {
    /// The message inside all wrappers.
    ///
    /// A wrapper holds another message; the outer context info is inherited when the inner has none.
    ///
    /// - Source: whatsmeow `types/events/events.go` (`UnwrapRaw`), zapo `src/message/encode/content.ts`.
    public var unwrapped: WAMessage {
        if hasConversation || hasExtendedTextMessage { return self }
        var message = self
        // Each step descends; the limit only guards against a message made to nest for ever.
        for _ in 0..<16 {
            guard let wrapper = message.wrapper, wrapper.hasMessage else { break }
            var inner = wrapper.message
            if !inner.hasMessageContextInfo, message.hasMessageContextInfo {
                inner.messageContextInfo = message.messageContextInfo
            }
            message = inner
        }
        return message
    }

    private var wrapper: WAFutureProofMessage? {
        if hasEphemeralMessage { return ephemeralMessage }
        if hasViewOnceMessage { return viewOnceMessage }
        if hasViewOnceMessageV2 { return viewOnceMessageV2 }
        if hasViewOnceMessageV2Extension { return viewOnceMessageV2Extension }
        if hasDocumentWithCaptionMessage { return documentWithCaptionMessage }
        if hasEditedMessage { return editedMessage }
        if hasLottieStickerMessage { return lottieStickerMessage }
        if hasGroupMentionedMessage { return groupMentionedMessage }
        if hasBotInvokeMessage { return botInvokeMessage }
        if hasPollCreationMessageV4 { return pollCreationMessageV4 }
        if hasAssociatedChildMessage { return associatedChildMessage }
        if hasSpoilerMessage { return spoilerMessage }
        return rareWrapper
    }

    private var rareWrapper: WAFutureProofMessage? {
        if hasEventCoverImage { return eventCoverImage }
        if hasPollCreationOptionImageMessage { return pollCreationOptionImageMessage }
        if hasStatusMentionMessage { return statusMentionMessage }
        if hasGroupStatusMentionMessage { return groupStatusMentionMessage }
        if hasGroupStatusMessage { return groupStatusMessage }
        if hasGroupStatusMessageV2 { return groupStatusMessageV2 }
        if hasStatusAddYours { return statusAddYours }
        if hasLimitSharingMessage { return limitSharingMessage }
        if hasBotTaskMessage { return botTaskMessage }
        if hasBotForwardedMessage { return botForwardedMessage }
        if hasQuestionMessage { return questionMessage }
        if hasQuestionReplyMessage { return questionReplyMessage }
        if hasNewsletterAdminProfileMessage { return newsletterAdminProfileMessage }
        if hasNewsletterAdminProfileStatusMessage { return newsletterAdminProfileStatusMessage }
        return nil
    }
}
