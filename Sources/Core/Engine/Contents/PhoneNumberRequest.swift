import Model
import Protobuf
import Stanzas
import WAProto

extension PhoneNumberRequestContent: WireContent {
    init?(_ message: WAMessage) {
        guard message.hasRequestPhoneNumberMessage else { return nil }
        self.init()
    }

    func write(to message: inout WAMessage) {
        message.requestPhoneNumberMessage = WARequestPhoneNumberMessage()
    }

    static func context(of message: WAMessage) -> WAContextInfo? {
        guard message.hasRequestPhoneNumberMessage,
            message.requestPhoneNumberMessage.hasContextInfo
        else { return nil }
        return message.requestPhoneNumberMessage.contextInfo
    }

    static func setContext(_ context: WAContextInfo, of message: inout WAMessage) {
        message.requestPhoneNumberMessage.contextInfo = context
    }
}
