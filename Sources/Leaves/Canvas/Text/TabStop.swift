/// Tabs lead to the next of the stops of a line, which are eight columns apart.
///
/// A text keeps its tabs; the grid has blanks in their place. A tab that nobody has placed takes one column.
enum TabStop {
    static let distance = 8

    /// How many columns a tab takes that begins in this one.
    static func width(at column: Int) -> Int { distance - max(0, column) % distance }
}

extension Cluster {
    /// Whether it is a tab.
    var isTab: Bool { isScalar("\t") }

    /// Whether nothing is seen of it and words end there: a space or a tab.
    public var isBlank: Bool { isScalar(" ") || isTab }

    /// The cluster as it stands in a line: a tab takes the columns up to the next stop.
    ///
    /// - Parameters:
    ///   - column: Where in the line it begins.
    ///   - end: The column where the line ends, which a tab does not go past; nil for a line without end.
    /// - Returns: The cluster with its width there.
    public func placed(at column: Int, end: Int? = nil) -> Cluster {
        guard isTab else { return self }
        let width = TabStop.width(at: column)
        return Cluster(code: 0x09, width: end.map { max(1, min(width, $0 - column)) } ?? width)
    }
}

extension [Cell] {
    /// The same with blanks in place of tabs, up to the stops of a line in which they begin at this column.
    public func withTabsFilled(from column: Int = 0) -> [Cell] {
        guard contains(where: \.cluster.isTab) else { return self }
        var filled: [Cell] = []
        var end = column
        for cell in self {
            let width = cell.cluster.placed(at: end).width
            if cell.cluster.isTab {
                filled += Array(repeating: Cell(.blank, cell.style), count: width)
            } else {
                filled.append(cell)
            }
            end += width
        }
        return filled
    }
}
