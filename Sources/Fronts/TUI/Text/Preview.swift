import Canvas
import Model

/// One line that stands for a message in the chat list.
enum Preview {
    /// The start of a message on one line.
    static func line(of message: Message) -> CleanText {
        switch message.content {
        case .text(let text): CleanText(name: String(text.prefix(120)))
        default: Placeholder.line(for: message.content)
        }
    }
}

/// The words for messages that have no text of their own.
enum Placeholder {
    /// What is drawn in place of a body.
    static func line(for content: Message.Content) -> CleanText {
        switch content {
        case .text: .empty
        case .waiting: "waiting for this message"
        case .unavailable(let kind):
            "\(CleanText(name: String(kind.prefix(40)))), open on the phone"
        case .unsupported(let type):
            "? message type \(CleanText(name: String(type.prefix(60)))), open on the phone"
        case .system(.securityCodeChanged): "security code changed"
        }
    }
}
