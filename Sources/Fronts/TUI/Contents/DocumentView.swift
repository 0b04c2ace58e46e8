import Canvas
import Model

/// A file: its name, its size and its caption.
enum DocumentView: ContentView {
    static func line(_ content: DocumentContent) -> CleanText {
        MediaLine.line("document", content.name ?? content.title ?? content.caption)
    }

    static func body(_ content: DocumentContent, _ page: BodyPage) -> Body {
        let name = CleanText(name: String((content.name ?? content.title ?? "").prefix(120)))
        let pages = content.pages.map { CleanText(name: $0 == 1 ? "1 page" : "\($0) pages") }
        return MediaLine.body(
            name.isEmpty ? "Document" : "Document: \(name)",
            [pages ?? "", MediaLine.size(content.file)],
            content.caption,
            page
        )
    }
}
