import Model
import Protobuf
import Stanzas
import WAProto

extension TextContent: WireContent {
    /// Words alone, or words with a link's preview, an answer or mentions.
    init?(_ message: WAMessage) {
        if message.hasConversation {
            self.init(message.conversation)
        } else if message.hasExtendedTextMessage {
            let extended = message.extendedTextMessage
            self.init(extended.text, link: LinkPreview(extended))
        } else {
            return nil
        }
    }

    func write(to message: inout WAMessage) {
        guard let link else { return message.conversation = text }
        message.extendedTextMessage = WAExtendedTextMessage.with {
            $0.text = text
            $0.matchedText = link.url
            if let title = link.title { $0.title = title }
            if let summary = link.summary { $0.description = summary }
            $0.previewType = .none
        }
    }

    var traits: StanzaTraits {
        link == nil ? .text : StanzaTraits(type: "media", mediaType: "url")
    }

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

extension LinkPreview {
    /// What stands beside words; nil when there is no link among them.
    fileprivate init?(_ extended: WAExtendedTextMessage) {
        guard !extended.matchedText.isEmpty else { return nil }
        self.init(
            url: extended.matchedText,
            title: extended.title.isEmpty ? nil : extended.title,
            summary: extended.description.isEmpty ? nil : extended.description
        )
    }
}
