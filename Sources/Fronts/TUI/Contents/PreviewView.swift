import Canvas
import Model

/// A kind of which its line is all there is to show.
enum PreviewView<Content: MessageContent>: ContentView {
    static func line(_ content: Content) -> CleanText {
        CleanText(name: String(content.preview.prefix(120)))
    }
}
