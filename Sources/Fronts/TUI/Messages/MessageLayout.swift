import Canvas
import Model
import Settings

/// One drawn line of a message's body.
struct TextLine: Hashable, Sendable {
    var cells: [Cell]
    /// Where it begins, counted in clusters of the whole body.
    var start: Int
}

/// A message's body cut into lines for one width.
struct MessageLayout: Hashable, Sendable {
    let content: Message.Content
    let width: Int
    let lines: [TextLine]

    /// Lays out a body.
    ///
    /// - Parameters:
    ///   - message: The message.
    ///   - first: Columns of the first line, which leaves room for the time.
    ///   - rest: Columns of the others.
    ///   - theme: The colours.
    init(_ message: Message, first: Int, rest: Int, theme: Theme) {
        content = message.content
        width = rest
        let style = theme[message.isFromMe ? .messageOwn : .messageNormal]
        if let text = message.content.text {
            var builder = BodyBuilder(first: first, rest: rest, style: style, theme: theme)
            builder.add(CleanText(body: text))
            lines = builder.lines
        } else {
            let cells = Placeholder.line(for: message.content).cells(theme[.messageSystem])
            lines = Wrap.lines(of: cells, first: first, rest: rest)
                .map { TextLine(cells: Array(cells[$0]), start: $0.lowerBound) }
        }
    }
}

/// Turns a text with its line feeds and blocks into lines.
private struct BodyBuilder {
    let first: Int
    let rest: Int
    let style: Style
    let theme: Theme
    var lines: [TextLine] = []
    private var start = 0
    private var isCode = false

    init(first: Int, rest: Int, style: Style, theme: Theme) {
        self.first = first
        self.rest = rest
        self.style = style
        self.theme = theme
    }

    mutating func add(_ text: CleanText) {
        for line in text.lines {
            let clusters = Array(line.clusters)
            addLine(clusters)
            start += clusters.count + 1
        }
        if lines.isEmpty { lines.append(TextLine(cells: [], start: 0)) }
    }

    private mutating func addLine(_ line: [Cluster]) {
        if fence(line) {
            isCode.toggle()
            return
        }
        if isCode {
            wrap(line.map { Cell($0, coded) }, indent: 0, lead: [])
        } else if begins(line, ">"), line.count > 2 {
            let bar = CleanText("▎ ").cells(theme[.messageBlockquote])
            let quoted = Marks(theme: theme).cells(Array(line[2...]), theme[.messageBlockquote])
            wrap(quoted, indent: 2, lead: bar, repeatsLead: true)
        } else if begins(line, "-") || begins(line, "*") {
            let mark = CleanText("• ").cells(theme[.messageListMark])
            wrap(Marks(theme: theme).cells(Array(line[2...]), style), indent: 2, lead: mark)
        } else {
            wrap(Marks(theme: theme).cells(line, style), indent: 0, lead: [])
        }
    }

    private var coded: Style {
        var coded = style.with(theme[.messageCodeblock].attributes)
        if theme[.messageCodeblock].foreground != .standard {
            coded.foreground = theme[.messageCodeblock].foreground
        }
        return coded
    }

    private func fence(_ line: [Cluster]) -> Bool {
        line.count == 3 && line.allSatisfy { $0.character == "`" }
    }

    private func begins(_ line: [Cluster], _ mark: Character) -> Bool {
        line.count > 2 && line[0].character == mark && line[1].character == " "
    }

    private mutating func wrap(
        _ cells: [Cell],
        indent: Int,
        lead: [Cell],
        repeatsLead: Bool = false
    ) {
        let firstRoom = (lines.isEmpty ? first : rest) - indent
        for range in Wrap.lines(of: cells, first: firstRoom, rest: rest - indent) {
            let leading =
                range.lowerBound == 0 || repeatsLead
                ? lead : CleanText.repeating(" ", count: indent).cells(style)
            lines.append(TextLine(cells: leading + cells[range], start: start + range.lowerBound))
        }
    }
}

/// Layouts of the messages near the screen.
struct LayoutCache: Sendable {
    private var layouts: [Int64: MessageLayout] = [:]

    /// A message's layout, made when it is not there for this text and width.
    mutating func layout(
        _ message: Message,
        first: Int,
        rest: Int,
        theme: Theme
    ) -> MessageLayout {
        if let known = layouts[message.row], known.width == rest, known.content == message.content {
            return known
        }
        if layouts.count > 600 { layouts.removeAll(keepingCapacity: true) }
        let made = MessageLayout(message, first: first, rest: rest, theme: theme)
        layouts[message.row] = made
        return made
    }

    /// Forgets all, for another theme.
    mutating func clear() { layouts = [:] }
}
