import Canvas
import Model

/// One line that stands for a message in the chat list.
enum Preview {
    /// The start of a message on one line.
    static func line(of message: Message) -> CleanText {
        guard let text = message.content.text else {
            return Placeholder.line(for: message.content)
        }
        return CleanText(name: String(text.prefix(120)))
    }
}

/// The words for messages that have no text of their own.
enum Placeholder {
    /// What is drawn in place of a body.
    static func line(for content: Message.Content) -> CleanText {
        switch content.value {
        case is TextContent: .empty
        case is WaitingContent: "waiting for this message"
        case let content as UnavailableContent:
            "\(CleanText(name: String(content.reason.prefix(40)))), open on the phone"
        case let content as UnsupportedContent:
            "? message type \(CleanText(name: String(content.type.prefix(60)))), open on the phone"
        case is SecurityCodeChangedContent: "security code changed"
        default: CleanText(name: String(content.preview.prefix(120)))
        }
    }
}
