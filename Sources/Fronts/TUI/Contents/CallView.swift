import Canvas
import Model

/// Somebody called, and what became of it.
enum CallView: ContentView {
    static func line(_ content: CallContent) -> CleanText { CleanText(name: content.preview) }
}
