/// How many columns and rows something has.
public struct Size: Hashable, Sendable {
    /// Columns.
    public var columns: Int
    /// Rows.
    public var rows: Int

    /// Creates a size; negative numbers become 0.
    public init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }
}

/// A cell's place, counted from the top left corner, from 0.
public struct Point: Hashable, Sendable {
    /// Columns from the left.
    public var column: Int
    /// Rows from the top.
    public var row: Int

    /// Creates a place.
    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}

/// An area of cells; views cut pieces off it and draw in them.
public struct Rect: Hashable, Sendable {
    /// The first column.
    public var column: Int
    /// The first row.
    public var row: Int
    /// How many columns.
    public var columns: Int
    /// How many rows.
    public var rows: Int

    /// Creates an area; negative extents become 0.
    public init(column: Int = 0, row: Int = 0, columns: Int, rows: Int) {
        self.column = column
        self.row = row
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    /// The whole of something with this size.
    public init(_ size: Size) { self.init(columns: size.columns, rows: size.rows) }

    /// Whether it has no cell.
    public var isEmpty: Bool { columns == 0 || rows == 0 }
    /// The column after the last.
    public var endColumn: Int { column + columns }
    /// The row after the last.
    public var endRow: Int { row + rows }

    /// Cuts rows off the top and returns them; fewer when there are fewer.
    public mutating func cutTop(_ count: Int) -> Rect {
        let taken = min(max(0, count), rows)
        defer {
            row += taken
            rows -= taken
        }
        return Rect(column: column, row: row, columns: columns, rows: taken)
    }

    /// Cuts rows off the bottom and returns them; fewer when there are fewer.
    public mutating func cutBottom(_ count: Int) -> Rect {
        let taken = min(max(0, count), rows)
        rows -= taken
        return Rect(column: column, row: row + rows, columns: columns, rows: taken)
    }

    /// Cuts columns off the left and returns them; fewer when there are fewer.
    public mutating func cutLeft(_ count: Int) -> Rect {
        let taken = min(max(0, count), columns)
        defer {
            column += taken
            columns -= taken
        }
        return Rect(column: column, row: row, columns: taken, rows: rows)
    }

    /// The area without a margin on each side.
    public func inset(columns margin: Int, rows vertical: Int = 0) -> Rect {
        Rect(
            column: column + margin,
            row: row + vertical,
            columns: columns - 2 * margin,
            rows: rows - 2 * vertical
        )
    }

    /// An area of this size in the middle of this one, no larger than it.
    public func centred(_ size: Size) -> Rect {
        let width = min(size.columns, columns)
        let height = min(size.rows, rows)
        return Rect(
            column: column + (columns - width) / 2,
            row: row + (rows - height) / 2,
            columns: width,
            rows: height
        )
    }

    /// Whether a cell lies in it.
    public func contains(_ point: Point) -> Bool {
        point.column >= column && point.column < endColumn && point.row >= row
            && point.row < endRow
    }
}
