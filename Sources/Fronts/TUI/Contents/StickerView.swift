import Canvas
import Model

/// A sticker.
enum StickerView: ContentView {
    static func line(_ content: StickerContent) -> CleanText {
        content.isAnimated ? "animated sticker" : "sticker"
    }
}
