import Canvas
import Model

/// A video: its length, its size and its caption.
enum VideoView: ContentView {
    static func line(_ content: VideoContent) -> CleanText {
        MediaLine.line(name(content, isFirst: false), content.caption)
    }

    static func body(_ content: VideoContent, _ page: BodyPage) -> Body {
        MediaLine.body(
            name(content, isFirst: true),
            [MediaLine.length(content.seconds), MediaLine.size(content.file)],
            content.caption,
            page
        )
    }

    private static func name(_ content: VideoContent, isFirst: Bool) -> CleanText {
        if content.isViewOnce { return isFirst ? "View-once video" : "view-once video" }
        return switch content.form {
        case .video: isFirst ? "Video" : "video"
        case .gif: "GIF"
        case .round: isFirst ? "Video message" : "video message"
        }
    }
}
