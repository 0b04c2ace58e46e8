import Canvas
import Model

/// Music or a voice message: its length and its size.
enum AudioView: ContentView {
    static func line(_ content: AudioContent) -> CleanText {
        let name: CleanText =
            content.isViewOnce ? "view-once \(noun(content))" : noun(content)
        let length = MediaLine.length(content.seconds)
        return length.isEmpty ? name : "\(name), \(length)"
    }

    static func body(_ content: AudioContent, _ page: BodyPage) -> Body {
        let name: CleanText =
            content.isViewOnce
            ? "View-once \(noun(content))" : content.isVoice ? "Voice message" : "Audio"
        return MediaLine.body(
            name,
            [MediaLine.length(content.seconds), MediaLine.size(content.file)],
            nil,
            page
        )
    }

    private static func noun(_ content: AudioContent) -> CleanText {
        content.isVoice ? "voice message" : "audio"
    }
}
