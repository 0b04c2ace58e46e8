import Protobuf

extension WAMessage {
    /// The names of the fields that are set, in the schema's spelling and order (`imageMessage`); a
    /// field that nobody knew when the table was made is called `field 200`.
    ///
    /// It looks at the encoded form, so that fields which `E2E.proto` leaves out are found as well.
    public var fieldNames: [String] {
        let numbers = fieldNumbers(of: serializedBytes())
        return numbers.map { Self.fieldNames[$0] ?? "field \($0)" }
    }

    private func fieldNumbers(of bytes: [UInt8]) -> [Int] {
        var fields = UnknownStorage()
        guard var reader = try? WireReader(bytes, limits: WireLimits(length: .max)) else {
            return []
        }
        do {
            while let tag = try reader.nextTag() { try reader.unknown(tag, &fields) }
        } catch {
            // What can be read up to there names it well enough.
        }
        return fields.fieldNumbers
    }

    /// Every field of `WAWebProtobufsE2E.Message`, by number.
    private static let fieldNames: [Int: String] = [
        1: "conversation",
        2: "senderKeyDistributionMessage",
        3: "imageMessage",
        4: "contactMessage",
        5: "locationMessage",
        6: "extendedTextMessage",
        7: "documentMessage",
        8: "audioMessage",
        9: "videoMessage",
        10: "call",
        11: "chat",
        12: "protocolMessage",
        13: "contactsArrayMessage",
        14: "highlyStructuredMessage",
        15: "fastRatchetKeySenderKeyDistributionMessage",
        16: "sendPaymentMessage",
        18: "liveLocationMessage",
        22: "requestPaymentMessage",
        23: "declinePaymentRequestMessage",
        24: "cancelPaymentRequestMessage",
        25: "templateMessage",
        26: "stickerMessage",
        28: "groupInviteMessage",
        29: "templateButtonReplyMessage",
        30: "productMessage",
        31: "deviceSentMessage",
        35: "messageContextInfo",
        36: "listMessage",
        37: "viewOnceMessage",
        38: "orderMessage",
        39: "listResponseMessage",
        40: "ephemeralMessage",
        41: "invoiceMessage",
        42: "buttonsMessage",
        43: "buttonsResponseMessage",
        44: "paymentInviteMessage",
        45: "interactiveMessage",
        46: "reactionMessage",
        47: "stickerSyncRmrMessage",
        48: "interactiveResponseMessage",
        49: "pollCreationMessage",
        50: "pollUpdateMessage",
        51: "keepInChatMessage",
        53: "documentWithCaptionMessage",
        54: "requestPhoneNumberMessage",
        55: "viewOnceMessageV2",
        56: "encReactionMessage",
        58: "editedMessage",
        59: "viewOnceMessageV2Extension",
        60: "pollCreationMessageV2",
        61: "scheduledCallCreationMessage",
        62: "groupMentionedMessage",
        63: "pinInChatMessage",
        64: "pollCreationMessageV3",
        65: "scheduledCallEditMessage",
        66: "ptvMessage",
        67: "botInvokeMessage",
        69: "callLogMesssage",
        70: "messageHistoryBundle",
        71: "encCommentMessage",
        72: "bcallMessage",
        74: "lottieStickerMessage",
        75: "eventMessage",
        76: "encEventResponseMessage",
        77: "commentMessage",
        78: "newsletterAdminInviteMessage",
        80: "placeholderMessage",
        82: "secretEncryptedMessage",
        83: "albumMessage",
        85: "eventCoverImage",
        86: "stickerPackMessage",
        87: "statusMentionMessage",
        88: "pollResultSnapshotMessage",
        90: "pollCreationOptionImageMessage",
        91: "associatedChildMessage",
        92: "groupStatusMentionMessage",
        93: "pollCreationMessageV4",
        95: "statusAddYours",
        96: "groupStatusMessage",
        97: "richResponseMessage",
        98: "statusNotificationMessage",
        99: "limitSharingMessage",
        100: "botTaskMessage",
        101: "questionMessage",
        102: "messageHistoryNotice",
        103: "groupStatusMessageV2",
        104: "botForwardedMessage",
        105: "statusQuestionAnswerMessage",
        106: "questionReplyMessage",
        107: "questionResponseMessage",
        109: "statusQuotedMessage",
        110: "statusStickerInteractionMessage",
        111: "pollCreationMessageV5",
        113: "newsletterFollowerInviteMessageV2",
        115: "pollResultSnapshotMessageV3",
        116: "newsletterAdminProfileMessage",
        118: "spoilerMessage",
        119: "pollCreationMessageV6",
        120: "conditionalRevealMessage",
        121: "pollAddOptionMessage",
        122: "eventInviteMessage",
        123: "groupRootKeyShare",
        124: "paymentReminderMessage",
        125: "splitPaymentMessage",
        126: "newsletterAdminProfileStatusMessage",
        127: "rootSecretDistributeMessage",
        128: "splitPaymentUpdateMessage",
        129: "musicMessage",
        130: "statusLinkPreviewMetadata",
        131: "botPlatformRegistrationSuccessMessage",
    ]
}
