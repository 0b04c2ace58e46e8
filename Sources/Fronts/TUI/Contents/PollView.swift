import Canvas
import Model
import Settings

/// A poll: its question and what can be chosen.
enum PollView: ContentView {
    static func line(_ content: PollContent) -> CleanText {
        CleanText(name: String(content.preview.prefix(120)))
    }

    static func body(_ content: PollContent, _ page: BodyPage) -> Body {
        var text = Paragraphs(page)
        text.add(content.isQuiz ? "Quiz" : "Poll", .messageSystem)
        text.add(words: content.name)
        for option in content.options.prefix(16) { text.add(words: "- \(option)") }
        text.add(rule(content), .uiHint)
        return text.body
    }

    /// How many answers can be chosen.
    static func rule(_ content: PollContent) -> CleanText {
        switch content.selectable {
        case 0: "any number can be chosen"
        case 1: "one can be chosen"
        default: "\(content.selectable) can be chosen"
        }
    }
}
