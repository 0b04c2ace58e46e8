import Canvas
import Model
import Settings

/// An event: what it is called, what it is about and where it is.
enum EventView: ContentView {
    static func line(_ content: EventContent) -> CleanText {
        CleanText(name: String(content.preview.prefix(120)))
    }

    static func body(_ content: EventContent, _ page: BodyPage) -> Body {
        var text = Paragraphs(page)
        text.add(content.isCanceled ? "Event, cancelled" : "Event", .messageSystem)
        text.add(words: content.name)
        text.add(words: content.about)
        text.add(words: content.place?.name)
        text.add(words: content.place?.address)
        text.add(words: content.link)
        return text.body
    }
}
