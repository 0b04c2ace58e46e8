import Canvas
import Model

/// A kind that has no view: nothing disappears, so it gets a line with its name.
enum UnknownContent {
    /// The kind's name, and the line that the kind has for itself.
    static func line(_ content: Message.Content) -> CleanText {
        let preview = CleanText(name: String(content.preview.prefix(120)))
        return preview.isEmpty ? line(named: content.kind) : "\(kind(content.kind)): \(preview)"
    }

    /// The line of a kind of which only the name is known.
    static func line(named name: String) -> CleanText {
        "? message type \(kind(name)), open on the phone"
    }

    private static func kind(_ name: String) -> CleanText {
        CleanText(name: String(name.prefix(60)))
    }
}
