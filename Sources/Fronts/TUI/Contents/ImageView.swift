import Canvas
import Model

/// A picture: its size and its caption.
enum ImageView: ContentView {
    static func line(_ content: ImageContent) -> CleanText {
        MediaLine.line(content.isViewOnce ? "view-once photo" : "photo", content.caption)
    }

    static func body(_ content: ImageContent, _ page: BodyPage) -> Body {
        MediaLine.body(
            content.isViewOnce ? "View-once photo" : "Photo",
            [MediaLine.pixels(content.width, content.height), MediaLine.size(content.file)],
            content.caption,
            page
        )
    }
}
