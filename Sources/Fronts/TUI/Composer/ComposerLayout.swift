import Canvas

/// The composer's text in lines of one width, with the cursor's place.
struct ComposerLayout: Hashable, Sendable {
    /// Ranges of clusters; the cluster that ends a line stays in it.
    private(set) var lines: [Range<Int>] = []
    private(set) var clusters: [Cluster] = []
    private(set) var cursorLine = 0
    private(set) var cursorColumn = 0
    /// The cluster at which the cursor stands, from its line's start.
    private var cursorIndex = 0

    private let before: String
    private let after: String
    private let width: Int

    init(_ composer: Composer, width: Int) {
        before = composer.before
        after = composer.after
        self.width = width
        let position = composer.before.count
        clusters = Array(CleanText(body: composer.text).clusters)
        wrap(max(1, width))
        locate(min(position, clusters.count))
    }

    /// The cursor's column where the line is shown in the order in which it is read.
    var cursorReadingColumn: Int {
        ReadingOrder.column(of: cursorIndex, in: Array(clusters[lines[cursorLine]]))
    }

    /// The layout of a composer: this one when it is of the same text and width.
    func updated(_ composer: Composer, width: Int) -> ComposerLayout {
        self.width == width && before == composer.before && after == composer.after
            ? self : ComposerLayout(composer, width: width)
    }

    /// The cluster nearest to a column of a line, for moving up and down.
    func position(line: Int, column: Int) -> Int {
        guard lines.indices.contains(line) else { return line < 0 ? 0 : clusters.count }
        var used = 0
        for index in lines[line] {
            let width = clusters[index].width
            if clusters[index].isScalar("\n") || used + width > column { return index }
            used += width
        }
        let end = lines[line].upperBound
        return line == lines.count - 1 ? end : max(lines[line].lowerBound, end - 1)
    }

    private mutating func wrap(_ width: Int) {
        var start = 0
        var used = 0
        var lastSpace: Int?
        var index = 0
        while index < clusters.count {
            clusters[index] = clusters[index].placed(at: used, end: width)
            let cluster = clusters[index]
            if cluster.isScalar("\n") {
                lines.append(start..<(index + 1))
                start = index + 1
                used = 0
                lastSpace = nil
            } else if used + cluster.width > width, index > start {
                let cut = lastSpace.map { $0 + 1 } ?? index
                lines.append(start..<cut)
                start = cut
                used = clusters[cut..<index].reduce(0) { $0 + $1.width }
                lastSpace = nil
                continue
            } else {
                if cluster.isBlank { lastSpace = index }
                used += cluster.width
            }
            index += 1
        }
        if used >= width, start < clusters.count {
            lines.append(start..<clusters.count)
            start = clusters.count
        }
        lines.append(start..<clusters.count)
    }

    private mutating func locate(_ position: Int) {
        for (number, line) in lines.enumerated()
        where position >= line.lowerBound
            && (position < line.upperBound || number == lines.count - 1)
        {
            cursorLine = number
            cursorIndex = position - line.lowerBound
            cursorColumn = clusters[line.lowerBound..<position].reduce(0) { $0 + $1.width }
            return
        }
    }
}
