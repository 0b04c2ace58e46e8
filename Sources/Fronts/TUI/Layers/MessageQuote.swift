import Canvas
import Model

/// The message that a box is about, in one line: on the screen it may have moved, or lie behind the box.
enum MessageQuote {
    /// Who wrote it, and how it begins.
    static func line(_ message: Message, _ state: State) -> CleanText {
        let author: CleanText = message.isFromMe ? "You" : MessagePaneView.sender(message, state)
        return "\(author): \(ContentViews.line(of: message.content))"
    }
}
