import Canvas
import Settings

/// A body of several short paragraphs, each in a style of its own, and of somebody's words.
struct Paragraphs {
    private let page: BodyPage
    private(set) var body = Body(lines: [])

    init(_ page: BodyPage) { self.page = page }

    /// Adds a paragraph of the interface.
    mutating func add(_ text: CleanText, _ element: Element) {
        let cells = text.cells(page.theme[element])
        let start = end
        for range in Wrap.lines(of: cells, first: first, rest: page.rest) {
            let line = TextLine(cells: Array(cells[range]), start: start + range.lowerBound)
            body.lines.append(line)
        }
    }

    /// Adds what somebody wrote, with its marks, folded when it is long.
    mutating func add(words: String?) {
        guard let words, !words.isEmpty, body.rest == nil else { return }
        var builder = TextBody(page.with(first: first))
        let start = end
        let added = builder.build(words)
        body.lines += added.lines.map { TextLine(cells: $0.cells, start: start + $0.start) }
        body.rest = added.rest
    }

    private var first: Int { body.lines.isEmpty ? page.first : page.rest }

    /// Where the next paragraph begins, counted in clusters.
    private var end: Int { body.lines.last.map { $0.start + $0.cells.count + 1 } ?? 0 }
}
