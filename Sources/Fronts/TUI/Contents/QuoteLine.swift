import Canvas
import Model
import Settings

/// What a message answers, as one line above it.
enum QuoteLine {
    /// The line: who wrote what is answered, and a piece of it.
    static func cells(_ quote: Quote, _ page: BodyPage) -> [Cell] {
        let words = CleanText(name: String(quote.preview.prefix(120)))
        let author = quote.sender.map { page.naming.name(of: $0) }
        let text: CleanText = author.map { "\($0): \(words)" } ?? words
        let line: CleanText = page.glyphs.quoteBar + " " + text
        return line.truncated(to: max(1, page.first)).cells(page.theme[.messageBlockquote])
    }
}
