import Canvas
import Model

/// A message of a type that martlet does not show yet.
enum UnsupportedView: ContentView {
    static func line(_ content: UnsupportedContent) -> CleanText {
        UnknownContent.line(named: content.type)
    }
}
