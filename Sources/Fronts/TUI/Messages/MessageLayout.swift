import Canvas
import Model
import Settings

/// A message's body cut into lines for one width: what it answers, what it says, then what people put under it.
struct MessageLayout: Sendable {
    let lines: [TextLine]
    /// Whether a part is folded away.
    let isFolded: Bool

    /// Lays out a message.
    ///
    /// - Parameters:
    ///   - message: The message.
    ///   - page: Where its body goes.
    init(_ message: Message, _ page: BodyPage) {
        let quote = message.context?.quote.map { QuoteLine.cells($0, page) }
        let below = quote == nil ? page : page.with(first: page.rest)
        let body = ContentViews.body(of: message.content, below)
        var lines = body.lines
        if let quote {
            let moved = lines.map {
                TextLine(cells: $0.cells, start: $0.start + quote.count + 1)
            }
            lines = [TextLine(cells: quote, start: 0)] + moved
        }
        isFolded = body.rest != nil
        let end = (lines.last?.start ?? 0) + (lines.last?.cells.count ?? 0)
        if let rest = body.rest {
            let text: CleanText = page.glyphs.ellipsis + " " + rest.words
            lines.append(TextLine(cells: text.cells(page.theme[.uiHint]), start: end + 1))
        }
        if !message.reactions.isEmpty {
            let cells = ReactionLine.cells(message.reactions, page)
            lines.append(TextLine(cells: cells, start: end + 2))
        }
        self.lines = lines
    }
}

/// Where the body of a message goes and how it looks.
struct BodyPage: Sendable {
    /// Columns of the first line, which leaves room for the time.
    private(set) var first: Int
    /// Columns of the others.
    let rest: Int
    /// How many lines are shown whole.
    let limit: Int
    /// How many lines are shown of a message that has more.
    let folded: Int
    /// The style of its words.
    let style: Style
    let theme: Theme
    let glyphs: Glyphs
    /// What people are called.
    let naming: Naming

    /// The same with another first line.
    func with(first: Int) -> BodyPage {
        var page = self
        page.first = first
        return page
    }
}

/// The body of a message as far as it is shown.
struct Body: Sendable {
    var lines: [TextLine]
    /// What is folded away; nil when nothing is.
    var rest: Rest?

    /// How much more there is.
    enum Rest: Hashable, Sendable {
        case lines(Int)
        /// Kilobytes, where counting the lines would take as long as drawing them.
        case size(Int)

        var words: CleanText {
            switch self {
            case .lines(1): "1 more line"
            case .lines(let count): "\(count) more lines"
            case .size(let size): "\(size) kB more"
            }
        }
    }
}

/// Layouts of the messages near the screen.
struct LayoutCache: Sendable {
    private var layouts: [Int64: MessageLayout] = [:]
    private var metrics: PaneMetrics?
    private var look = 0
    private var names = 0

    /// Forgets all when the pane's width, the look or the names are other ones.
    mutating func prepare(_ metrics: PaneMetrics, look: Int, names: Int) {
        guard metrics != self.metrics || look != self.look || names != self.names else { return }
        self.metrics = metrics
        self.look = look
        self.names = names
        layouts = [:]
    }

    /// A message's layout, made when it is not there.
    mutating func layout(_ message: Message, _ make: () -> MessageLayout) -> MessageLayout {
        if let known = layouts[message.row] { return known }
        if layouts.count > MessageWindow.limit { layouts.removeAll(keepingCapacity: true) }
        let made = make()
        layouts[message.row] = made
        return made
    }

    /// Whether a part of a message that was laid out is folded away.
    func isFolded(_ row: Int64) -> Bool { layouts[row]?.isFolded ?? false }

    /// Forgets a message, because it changed or is unfolded.
    mutating func forget(_ row: Int64) { layouts[row] = nil }
}
