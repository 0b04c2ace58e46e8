import Canvas
import Model

/// Words, with WhatsApp's marks drawn; long ones are folded.
enum TextView: ContentView {
    static func line(_ content: TextContent) -> CleanText {
        CleanText(name: String(content.text.prefix(120)))
    }

    static func body(_ content: TextContent, _ page: BodyPage) -> Body {
        var builder = TextBody(page)
        return builder.build(content.text)
    }
}
