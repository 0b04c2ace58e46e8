import Canvas
import Model
import Settings

/// What a business offers to choose from: its words, and what there is to choose.
enum InteractiveView: ContentView {
    static func line(_ content: InteractiveContent) -> CleanText {
        let preview = CleanText(name: String(content.preview.prefix(120)))
        return preview.isEmpty ? "choices of a business" : preview
    }

    static func body(_ content: InteractiveContent, _ page: BodyPage) -> Body {
        var text = Paragraphs(page)
        text.add(words: content.title)
        text.add(words: content.text)
        for choice in content.choices.prefix(32) { text.add(words: "- \(choice)") }
        text.add(words: content.footer)
        text.add("choose on the phone", .uiHint)
        return text.body
    }
}
