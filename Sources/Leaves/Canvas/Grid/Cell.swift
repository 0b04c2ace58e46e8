/// One column of one row: a cluster, or the later column of a wide one, in a style.
public struct Cell: Hashable, Sendable {
    /// What is drawn.
    public let cluster: Cluster
    /// How it is drawn.
    public var style: Style

    /// Creates a cell.
    public init(_ cluster: Cluster, _ style: Style) {
        self.cluster = cluster
        self.style = style
    }

    /// Whether it belongs to the wide cluster to its left.
    public var isContinuation: Bool { cluster.width == 0 }
}

extension Sequence where Element == Cell {
    /// How many columns the cells take.
    public var width: Int { reduce(0) { $0 + $1.cluster.width } }
}

extension CleanText {
    /// Its clusters as cells of one style, with blanks in place of tabs.
    public func cells(_ style: Style) -> [Cell] {
        clusters.map { Cell($0, style) }.withTabsFilled()
    }
}
