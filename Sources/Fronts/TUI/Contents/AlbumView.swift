import Canvas
import Model

/// Says what follows it.
enum AlbumView: ContentView {
    static func line(_ content: AlbumContent) -> CleanText { CleanText(name: content.preview) }
}
