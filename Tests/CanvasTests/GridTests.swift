import Canvas
import Testing

@Suite struct GridTests {
    @Test func `writes text and says where it ended`() {
        var grid = Grid(size: Size(columns: 8, rows: 2))
        let end = grid.put("好a", at: Point(column: 1, row: 0), .plain)
        #expect(end == 4)
        grid.putRight("12", endingAt: 8, row: 1, .plain)
        #expect(grid.text == " 好a\n      12")
    }

    @Test func `draws blanks up to the next stop for a tab`() {
        let text = CleanText(body: "a\tb\t好\t|")
        #expect(text.width == 25)
        #expect(text.truncated(to: 10).string == "a\tb…")
        var grid = Grid(size: Size(columns: 30, rows: 4))
        #expect(grid.put(text, at: Point(column: 1, row: 0), .plain) == 26)
        #expect(grid.put(text.cells(.plain), at: Point(column: 1, row: 1)) == 26)
        grid.put(text, at: Point(column: 1, row: 2), .plain, end: 5)
        grid.put(text.clusters.map { Cell($0, .plain) }, at: Point(column: 1, row: 3))
        #expect(grid.text == " a       b       好      |\n a       b       好      |\n a\n a b 好 |")
    }

    @Test func `leaves a blank where a wide cluster is cut`() {
        var grid = Grid(size: Size(columns: 3, rows: 1))
        grid.put("ab好", at: Point(column: 0, row: 0), .plain)
        #expect(grid.text == "ab")
        grid.put("好好", at: Point(column: 0, row: 0), .plain)
        #expect(grid.text == "好")
        grid.put("x", at: Point(column: 1, row: 0), .plain)
        #expect(grid.text == " x")
    }

    @Test func `draws nothing outside`() {
        var grid = Grid(size: Size(columns: 3, rows: 2))
        grid.put("abcdef", at: Point(column: -2, row: 0), .plain)
        grid.put("zzz", at: Point(column: 0, row: 5), .plain)
        grid.put("zzz", at: Point(column: 0, row: -1), .plain)
        grid.fill(Rect(column: -3, row: 1, columns: 100, rows: 100), "-", .plain)
        #expect(grid.text == "cde\n---")
    }

    @Test func `works without any cell`() {
        var grid = Grid(size: Size(columns: 0, rows: 0))
        grid.put("a", at: Point(column: 0, row: 0), .plain)
        grid.fill(Rect(columns: 5, rows: 5), "x", .plain)
        #expect(grid.text == "")
    }

    @Test func `keeps rows whole under random writing`() {
        var random = SystemRandomNumberGenerator()
        var grid = Grid(size: Size(columns: 12, rows: 3))
        for _ in 0..<3000 {
            let point = Point(
                column: Int.random(in: -3...13, using: &random),
                row: Int.random(in: -1...3, using: &random)
            )
            let text = CleanText(name: hostileText(&random))
            grid.put(text, at: point, .plain, end: Int.random(in: 0...12, using: &random))
            for row in 0..<3 { #expect(isWhole(grid.row(row))) }
        }
    }

    /// Whether each wide cluster has all its columns and no column stands alone.
    private func isWhole(_ row: ArraySlice<Cell>) -> Bool {
        var owed = 0
        for cell in row {
            if owed > 0 {
                guard cell.isContinuation else { return false }
                owed -= 1
            } else {
                guard !cell.isContinuation else { return false }
                owed = cell.cluster.width - 1
            }
        }
        return owed == 0
    }

    @Test func `finds the columns of a row that changed, wide clusters whole`() {
        var before = Grid(size: Size(columns: 12, rows: 2))
        before.put("ab世界cd", at: Point(column: 0, row: 0), .plain)
        var after = before
        #expect(after.changes(in: 0, since: before) == nil)
        after.put("x", at: Point(column: 1, row: 0), .plain)
        #expect(after.changes(in: 0, since: before) == 1..<2)
        after.put("界", at: Point(column: 2, row: 0), .plain)
        #expect(after.changes(in: 0, since: before) == 1..<4)
        after.put("y", at: Point(column: 9, row: 0), Style(attributes: .bold))
        #expect(after.changes(in: 0, since: before) == 1..<10)
        #expect(after.changes(in: 1, since: before) == nil)
        after = before
        after.put("z", at: Point(column: 5, row: 0), .plain)
        #expect(after.changes(in: 0, since: before) == 4..<6)
        #expect(after.changes(in: 0, since: Grid(size: Size(columns: 3, rows: 2))) == nil)
        #expect(after.changes(in: 7, since: before) == nil)
    }

    @Test func `gives every cluster back as it came`() {
        for text in ["a", "é", "e\u{301}", "世", "👩‍👩‍👧‍👦", "🇫🇮", "क्षि", "❤️"] {
            let clusters = Array(CleanText(body: text).clusters)
            #expect(String(clusters.map(\.character)) == text)
        }
        #expect(MemoryLayout<Cell>.stride <= 16)
    }
}
