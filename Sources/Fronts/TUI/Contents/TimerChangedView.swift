import Canvas
import Model

/// One side of a chat between two set how long messages stay.
enum TimerChangedView: ContentView {
    static func line(_ content: TimerChangedContent) -> CleanText {
        CleanText(name: content.preview)
    }

    static func body(_ content: TimerChangedContent, _ page: BodyPage) -> Body {
        ContentViews.quiet(sentence(page.naming.subject(content.by), content.seconds), page)
    }

    static func people(_ content: TimerChangedContent) -> [JID] { [content.by] }

    /// Who has messages stay for so many seconds.
    static func sentence(_ actor: CleanText, _ seconds: Int) -> CleanText {
        guard seconds > 0 else { return "\(actor) made messages stay" }
        let days = seconds / 86_400
        let span: CleanText =
            days == 1 ? "a day" : days > 1 ? "\(days) days" : Words.duration(seconds)
        return "\(actor) made messages disappear after \(span)"
    }
}
