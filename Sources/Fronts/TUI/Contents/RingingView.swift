import Canvas
import Model

/// Somebody calls; where to answer is said, since it cannot be here.
enum RingingView: ContentView {
    static func line(_ content: RingingContent) -> CleanText { CleanText(name: content.preview) }

    static func body(_ content: RingingContent, _ page: BodyPage) -> Body {
        ContentViews.quiet("\(line(content)): answer it on your phone", page)
    }
}
