import Model
import Stanzas
import WAProto

extension TextContent: WireContent {
    /// Words alone, or words with a link's preview, an answer or mentions.
    init?(_ message: WAMessage) {
        if message.hasConversation {
            self.init(message.conversation)
        } else if message.hasExtendedTextMessage {
            self.init(message.extendedTextMessage.text)
        } else {
            return nil
        }
    }

    func write(to message: inout WAMessage) { message.conversation = text }

    static func context(of message: WAMessage) -> WAContextInfo? {
        guard message.hasExtendedTextMessage, message.extendedTextMessage.hasContextInfo else {
            return nil
        }
        return message.extendedTextMessage.contextInfo
    }

    /// Words alone have no place for it: they become words with a context.
    static func setContext(_ context: WAContextInfo, of message: inout WAMessage) {
        if message.hasConversation {
            message.extendedTextMessage.text = message.conversation
            message.clearConversation()
        }
        message.extendedTextMessage.contextInfo = context
    }
}
