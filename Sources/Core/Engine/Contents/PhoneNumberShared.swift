import Model
import Protobuf
import WAProto

/// - Source: Baileys `src/Utils/messages.ts` (`sharePhoneNumber`).
extension PhoneNumberSharedContent: ReceivedContent {
    init?(_ message: WAMessage) {
        guard message.hasProtocolMessage, message.protocolMessage.hasType,
            message.protocolMessage.type == .sharePhoneNumber
        else { return nil }
        self.init()
    }

    /// It has no place for one.
    static func context(of message: WAMessage) -> WAContextInfo? { nil }
}
