/// A screen as a value: rows of cells, and where the cursor stands.
///
/// Text enters as ``CleanText`` or cells made of it, never as a string. Nothing is drawn outside;
/// a wide cluster that would be cut leaves a blank.
public struct Grid: Hashable, Sendable {
    /// How large it is.
    public let size: Size
    /// Row after row.
    public private(set) var cells: [Cell]
    /// Where the cursor stands; nil hides it.
    public var cursor: Point?
    /// Whether text that runs from right to left is put into the order in which it is read.
    private let ordersText: Bool

    /// Creates an empty grid.
    ///
    /// - Parameters:
    ///   - size: How large it is.
    ///   - style: How its blanks look.
    ///   - ordersText: Whether text that runs from right to left is put into the order in which it is read.
    public init(size: Size, style: Style = .plain, ordersText: Bool = false) {
        self.size = size
        self.ordersText = ordersText
        cells = Array(repeating: Cell(.blank, style), count: size.columns * size.rows)
    }

    /// The whole area.
    public var bounds: Rect { Rect(size) }

    /// A row's cells; empty outside.
    public func row(_ row: Int) -> ArraySlice<Cell> {
        guard row >= 0, row < size.rows else { return [] }
        return cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// Some of a row's cells; empty outside.
    public func row(_ row: Int, _ columns: Range<Int>) -> ArraySlice<Cell> {
        guard row >= 0, row < size.rows else { return [] }
        let start = row * size.columns
        let inside = columns.clamped(to: 0..<size.columns)
        return cells[(start + inside.lowerBound)..<(start + inside.upperBound)]
    }

    /// A cell; a blank outside.
    public subscript(point: Point) -> Cell {
        guard bounds.contains(point) else { return Cell(.blank, .plain) }
        return cells[point.row * size.columns + point.column]
    }

    /// The columns of a row that are not as they were in another grid of this size; nil when all are.
    ///
    /// Clusters of two columns are in the range whole.
    public func changes(in row: Int, since before: Grid) -> Range<Int>? {
        guard row >= 0, row < size.rows, before.size == size else { return nil }
        let start = row * size.columns
        let end = start + size.columns
        var first = start
        while first < end, cells[first] == before.cells[first] { first += 1 }
        guard first < end else { return nil }
        var last = end
        while cells[last - 1] == before.cells[last - 1] { last -= 1 }
        while first > start, cells[first].isContinuation || before.cells[first].isContinuation {
            first -= 1
        }
        while last < end, cells[last].isContinuation || before.cells[last].isContinuation {
            last += 1
        }
        return (first - start)..<(last - start)
    }

    /// The rows as text without styles, blanks at their ends left out.
    public var text: String {
        (0..<size.rows).map { line($0) }.joined(separator: "\n")
    }

    /// One row as text, blanks at its end left out.
    public func line(_ row: Int) -> String {
        var text = ""
        for cell in self.row(row) where !cell.isContinuation { text.append(cell.cluster.character) }
        while text.last == " " { text.removeLast() }
        return text
    }
}

extension Grid {
    /// Writes a text on one row and returns the column after it.
    ///
    /// - Parameters:
    ///   - text: What to write; a line feed in it is passed over.
    ///   - point: Where it starts.
    ///   - style: How it looks.
    ///   - end: The column where it must stop; nil is the right edge.
    /// - Returns: The column after the last that was written.
    @discardableResult public mutating func put(
        _ text: CleanText,
        at point: Point,
        _ style: Style,
        end: Int? = nil
    ) -> Int {
        if ordersText, text.runsFromRight { return put(text.cells(style), at: point, end: end) }
        var column = point.column
        let limit = min(end ?? size.columns, size.columns)
        for cluster in text.clusters {
            let cluster = cluster.placed(at: column - point.column)
            guard
                place(Cell(cluster, style), Point(column: column, row: point.row), limit)
            else { break }
            column += cluster.width
        }
        return column
    }

    /// Writes cells on one row and returns the column after them.
    @discardableResult public mutating func put(
        _ cells: [Cell],
        at point: Point,
        end: Int? = nil
    ) -> Int {
        var column = point.column
        let limit = min(end ?? size.columns, size.columns)
        for cell in ordersText ? cells.inReadingOrder : cells {
            guard place(cell, Point(column: column, row: point.row), limit) else { break }
            column += cell.cluster.width
        }
        return column
    }

    /// Writes a text so that it ends before a column; it starts no further left than `start`.
    public mutating func putRight(
        _ text: CleanText,
        endingAt end: Int,
        row: Int,
        _ style: Style,
        start: Int = 0
    ) {
        put(text, at: Point(column: max(start, end - text.width), row: row), style, end: end)
    }

    /// Fills an area with one narrow cluster.
    public mutating func fill(_ area: Rect, _ text: CleanText = " ", _ style: Style) {
        let cluster = text.clusters.first { $0.width == 1 } ?? .blank
        let cell = Cell(cluster, style)
        let inside = inside(area)
        guard inside.columns > 0 else { return }
        for row in inside.row..<inside.endRow {
            let start = row * size.columns
            free(start, inside.column)
            free(start, inside.endColumn - 1)
            for column in inside.column..<inside.endColumn { cells[start + column] = cell }
        }
    }

    /// Changes the style of each cell of an area.
    public mutating func restyle(_ area: Rect, _ change: (inout Style) -> Void) {
        let inside = inside(area)
        for row in inside.row..<inside.endRow {
            let start = row * size.columns
            for column in inside.column..<inside.endColumn { change(&cells[start + column].style) }
        }
    }

    /// The part of an area that is on the grid.
    private func inside(_ area: Rect) -> Rect {
        let column = min(max(0, area.column), size.columns)
        let row = min(max(0, area.row), size.rows)
        return Rect(
            column: column,
            row: row,
            columns: max(0, min(area.endColumn, size.columns) - column),
            rows: max(0, min(area.endRow, size.rows) - row)
        )
    }

    /// Puts one cell, blanks for a tab; false when the row has no more room for it.
    @discardableResult private mutating func place(
        _ cell: Cell,
        _ point: Point,
        _ limit: Int
    ) -> Bool {
        let width = cell.cluster.width
        if cell.cluster.isTab {
            return (0..<width).allSatisfy {
                let next = Point(column: point.column + $0, row: point.row)
                return place(Cell(.blank, cell.style), next, limit)
            }
        }
        guard point.row >= 0, point.row < size.rows, point.column < limit else { return false }
        guard width > 0, point.column >= 0 else { return true }
        let start = point.row * size.columns
        guard point.column + width <= limit else {
            for column in point.column..<limit {
                free(start, column)
                cells[start + column] = Cell(.blank, cell.style)
            }
            return false
        }
        for column in point.column..<point.column + width { free(start, column) }
        cells[start + point.column] = cell
        for column in (point.column + 1)..<max(point.column + 1, point.column + width) {
            cells[start + column] = Cell(.continuation, cell.style)
        }
        return true
    }

    /// Blanks the rest of a wide cluster that is about to lose this column.
    private mutating func free(_ start: Int, _ column: Int) {
        guard cells[start + column].cluster.width != 1 else { return }
        var head = column
        while head > 0, cells[start + head].isContinuation { head -= 1 }
        let end = min(head + max(1, cells[start + head].cluster.width), size.columns)
        for each in head..<end {
            cells[start + each] = Cell(.blank, cells[start + each].style)
        }
    }
}
