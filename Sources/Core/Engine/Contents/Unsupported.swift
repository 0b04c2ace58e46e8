import Model
import WAProto

extension UnsupportedContent {
    /// Fields of a message that say nothing by themselves: keys, wrappers' context, and what changes
    /// other messages.
    private static let machinery: Set<String> = [
        "senderKeyDistributionMessage", "fastRatchetKeySenderKeyDistributionMessage",
        "messageContextInfo", "deviceSentMessage", "protocolMessage", "placeholderMessage",
        "reactionMessage", "encReactionMessage", "pollUpdateMessage", "pollAddOptionMessage",
        "encEventResponseMessage", "encCommentMessage", "secretEncryptedMessage",
        "keepInChatMessage", "pinInChatMessage", "stickerSyncRmrMessage",
        "scheduledCallEditMessage",
        "messageHistoryNotice", "statusNotificationMessage", "statusStickerInteractionMessage",
        "groupRootKeyShare", "rootSecretDistributeMessage", "splitPaymentUpdateMessage",
        "statusLinkPreviewMetadata",
    ]

    /// The first thing in a message without wrappers that somebody was meant to see; nil when there
    /// is none.
    init?(_ message: WAMessage) {
        guard let name = message.fieldNames.first(where: { !Self.machinery.contains($0) }) else {
            return nil
        }
        self.init(type: name)
    }
}
