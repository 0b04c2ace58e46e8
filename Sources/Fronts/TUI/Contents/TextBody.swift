import Canvas
import Settings

/// Turns a text with its line feeds, marks and blocks into lines, and looks at no more of it than is shown.
struct TextBody {
    private let page: BodyPage
    private var lines: [TextLine] = []
    private var start = 0
    private var isCode = false

    /// Texts up to this many bytes are laid out whole, so that the lines folded away can be counted.
    private static let wholeLimit = 16_384

    init(_ page: BodyPage) { self.page = page }

    /// Lays out a text, folded when it has more lines than the page allows.
    mutating func build(_ text: String) -> Body {
        let size = text.utf8.count
        var budget = size <= TextBody.wholeLimit ? size : (page.limit + 2) * max(page.rest, 1)
        var shown = text.prefix(budget)
        layOut(shown)
        // Marks and fences take letters but no room: then more is looked at.
        while lines.count <= page.limit, shown.endIndex < text.endIndex {
            budget *= 2
            shown = text.prefix(budget)
            layOut(shown)
        }
        guard lines.count > page.limit else { return Body(lines: lines) }
        let kept = min(page.folded, lines.count - 1)
        let isCut = shown.endIndex < text.endIndex
        let ratio = Double(kept) / Double(lines.count)
        let left = size - Int(Double(shown.utf8.count) * ratio)
        return Body(
            lines: Array(lines[..<kept]),
            rest: isCut ? .size(max(1, left / 1000)) : .lines(lines.count - kept)
        )
    }

    private mutating func layOut(_ text: Substring) {
        lines = []
        start = 0
        isCode = false
        for line in CleanText(body: String(text)).lines {
            let clusters = Array(line.clusters)
            let first = lines.count
            addLine(clusters)
            // Tabs take more cells than clusters.
            let end = lines[first...].last.map { $0.start + $0.cells.count } ?? start
            start = max(start + clusters.count, end) + 1
        }
        if lines.isEmpty { lines.append(TextLine(cells: [], start: 0)) }
    }

    private mutating func addLine(_ line: [Cluster]) {
        let marks = Marks(theme: page.theme)
        if fence(line) {
            isCode.toggle()
        } else if isCode {
            wrap(line.map { Cell($0, coded) }, indent: 0, lead: [])
        } else if begins(line, ">") {
            let quoted = page.theme[.messageBlockquote]
            let bar = (page.glyphs.quoteBar + " ").cells(quoted)
            wrap(marks.cells(Array(line[2...]), quoted), indent: 2, lead: bar, repeatsLead: true)
        } else if begins(line, "-") || begins(line, "*") {
            let bullet = (page.glyphs.bullet + " ").cells(page.theme[.messageListMark])
            wrap(marks.cells(Array(line[2...]), page.style), indent: 2, lead: bullet)
        } else {
            wrap(marks.cells(line, page.style), indent: 0, lead: [])
        }
    }

    private var coded: Style {
        var coded = page.style.with(page.theme[.messageCodeblock].attributes)
        if page.theme[.messageCodeblock].foreground != .standard {
            coded.foreground = page.theme[.messageCodeblock].foreground
        }
        return coded
    }

    private func fence(_ line: [Cluster]) -> Bool {
        line.count == 3 && line.allSatisfy { $0.isScalar("`") }
    }

    private func begins(_ line: [Cluster], _ mark: Unicode.Scalar) -> Bool {
        line.count > 2 && line[0].isScalar(mark) && line[1].isScalar(" ")
    }

    private mutating func wrap(
        _ cells: [Cell],
        indent: Int,
        lead: [Cell],
        repeatsLead: Bool = false
    ) {
        let cells = cells.withTabsFilled(from: indent)
        let firstRoom = (lines.isEmpty ? page.first : page.rest) - indent
        for range in Wrap.lines(of: cells, first: firstRoom, rest: page.rest - indent) {
            let leading =
                range.lowerBound == 0 || repeatsLead
                ? lead : CleanText.repeating(" ", count: indent).cells(page.style)
            lines.append(TextLine(cells: leading + cells[range], start: start + range.lowerBound))
        }
    }
}
