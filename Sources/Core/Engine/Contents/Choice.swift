import Model
import Protobuf
import WAProto

/// What is chosen of what a business offers; it is read and never sent.
extension ChoiceContent: ReceivedContent {
    init?(_ message: WAMessage) {
        if message.hasButtonsResponseMessage {
            let response = message.buttonsResponseMessage
            self.init(text: response.selectedDisplayText, id: response.selectedButtonID)
        } else if message.hasListResponseMessage {
            let response = message.listResponseMessage
            self.init(text: response.title, id: response.singleSelectReply.selectedRowID)
        } else if message.hasTemplateButtonReplyMessage {
            let reply = message.templateButtonReplyMessage
            self.init(text: reply.selectedDisplayText, id: reply.selectedID)
        } else if message.hasInteractiveResponseMessage {
            let response = message.interactiveResponseMessage
            self.init(text: response.body.text, id: response.nativeFlowResponseMessage.name)
        } else {
            return nil
        }
    }

    static func context(of message: WAMessage) -> WAContextInfo? {
        if message.hasButtonsResponseMessage {
            let response = message.buttonsResponseMessage
            return response.hasContextInfo ? response.contextInfo : nil
        }
        if message.hasListResponseMessage {
            let response = message.listResponseMessage
            return response.hasContextInfo ? response.contextInfo : nil
        }
        if message.hasTemplateButtonReplyMessage {
            let reply = message.templateButtonReplyMessage
            return reply.hasContextInfo ? reply.contextInfo : nil
        }
        guard message.hasInteractiveResponseMessage,
            message.interactiveResponseMessage.hasContextInfo
        else { return nil }
        return message.interactiveResponseMessage.contextInfo
    }
}
