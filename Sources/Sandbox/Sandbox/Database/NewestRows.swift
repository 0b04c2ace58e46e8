import SQLite

/// Numbers the rows of a table that grows with traffic, and says when its oldest are one too many.
struct NewestRows {
    private let limit: Int
    private let slack: Int
    private(set) var last: Int
    private var trimmed: Int

    /// - Parameters:
    ///   - last: The highest number in the table.
    ///   - limit: How many of the newest numbers are kept at least.
    init(last: Int, limit: Int) {
        self.last = last
        self.limit = max(limit, 1)
        slack = max(self.limit / 16, 1)
        trimmed = last - self.limit
    }

    /// The number for a new row.
    mutating func next() -> Int {
        last += 1
        return last
    }

    /// The number up to which rows are to go; nil while it is not yet worth the trouble.
    mutating func due() -> Int? {
        guard last - limit - trimmed >= slack else { return nil }
        trimmed = last - limit
        return trimmed
    }
}
