import Canvas
import Model
import Settings

/// What the kinds with a file have in common: a name, what is known of the file, and somebody's words.
enum MediaLine {
    /// One line: the name, and the words behind it.
    static func line(_ name: CleanText, _ words: String?) -> CleanText {
        let words = CleanText(name: String((words ?? "").prefix(120)))
        return words.isEmpty ? name : "\(name): \(words)"
    }

    /// The name with what is known of the file, such as `Photo, 1024 × 768, 1.4 MB`, and the words below.
    static func body(
        _ name: CleanText,
        _ facts: [CleanText],
        _ words: String?,
        _ page: BodyPage
    ) -> Body {
        var text = Paragraphs(page)
        let known = ([name] + facts).filter { !$0.isEmpty }
        text.add(known.dropFirst().reduce(known[0]) { "\($0), \($1)" }, .messageSystem)
        text.add(words: words)
        return text.body
    }

    /// How large a picture is; empty when that is not known.
    static func pixels(_ width: UInt32?, _ height: UInt32?) -> CleanText {
        guard let width, let height else { return "" }
        return CleanText(name: "\(width) x \(height)")
    }

    /// How long a video or a sound is; empty when that is not known.
    static func length(_ seconds: UInt32?) -> CleanText {
        guard let seconds else { return "" }
        let rest = String(100 + seconds % 60).dropFirst()
        guard seconds >= 3600 else { return CleanText(name: "\(seconds / 60):\(rest)") }
        let minutes = String(100 + seconds / 60 % 60).dropFirst()
        return CleanText(name: "\(seconds / 3600):\(minutes):\(rest)")
    }

    /// How large the file is.
    static func size(_ file: MediaFile) -> CleanText { CleanText(name: file.sizeText) }
}
