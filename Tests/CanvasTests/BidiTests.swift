import Canvas
import Testing

/// What is shown of texts that run from the right, in terminals that show cells from the left.
@Suite struct BidiTests {
    private func shown(_ text: String) -> String {
        var grid = Grid(size: Size(columns: 40, rows: 1), ordersText: true)
        grid.put(CleanText(name: text), at: Point(column: 0, row: 0), .plain)
        return grid.line(0)
    }

    @Test(arguments: [
        ("plain text", "plain text"),
        ("\u{5D0}\u{5D1}\u{5D2}", "\u{5D2}\u{5D1}\u{5D0}"),
        ("abc \u{5D0}\u{5D1} def", "abc \u{5D1}\u{5D0} def"),
        ("\u{5D0}\u{5D1} abc \u{5D2}\u{5D3}", "\u{5D3}\u{5D2} abc \u{5D1}\u{5D0}"),
        // Numbers run from the left wherever they are, and go where they were said.
        ("\u{5D0}\u{5D1} 12:30 \u{5D2}", "\u{5D2} 12:30 \u{5D1}\u{5D0}"),
        ("abc \u{5D0}\u{5D1} 12", "abc 12 \u{5D1}\u{5D0}"),
        ("\u{5D0} 50%", "50% \u{5D0}"), ("\u{5D0} -5", "5- \u{5D0}"),
        ("\u{627}\u{628} \u{661}\u{662}", "\u{661}\u{662} \u{628}\u{627}"),
        // Brackets and full stops belong to what they stand between, or to the line.
        ("\u{5D0} (\u{5D1})!", "!(\u{5D1}) \u{5D0}"),
        ("see (\u{5D0}\u{5D1}).", "see (\u{5D1}\u{5D0})."),
        ("Draft: \u{5D0}\u{5D1}…", "Draft: \u{5D1}\u{5D0}…"),
    ])
    func `is in the order in which it is read`(text: String, expected: String) {
        #expect(shown(text) == expected)
    }

    @Test func `is left alone where the terminal does it`() {
        var grid = Grid(size: Size(columns: 40, rows: 1))
        grid.put("\u{5D0}\u{5D1}", at: Point(column: 0, row: 0), .plain)
        #expect(grid.line(0) == "\u{5D0}\u{5D1}")
    }

    @Test func `keeps every cluster and its style, whatever the text`() {
        let letters = Array("ab \u{5D0}\u{5D1}\u{627}\u{661}12.,:+-%()[]界👍é")
        var random = SystemRandomNumberGenerator()
        for _ in 0..<3000 {
            let text = String(
                (0..<Int.random(in: 0...14, using: &random)).map { _ in
                    letters[Int.random(in: 0..<letters.count, using: &random)]
                }
            )
            let cells = CleanText(body: text).cells(.plain)
            var plain = Grid(size: Size(columns: 40, rows: 1))
            var ordered = Grid(size: Size(columns: 40, rows: 1), ordersText: true)
            let end = plain.put(cells, at: Point(column: 0, row: 0))
            #expect(ordered.put(cells, at: Point(column: 0, row: 0)) == end)
            func signs(_ grid: Grid) -> [Character] {
                grid.row(0).map(\.cluster.character).filter { !"()[]".contains($0) }.sorted()
            }
            #expect(signs(plain) == signs(ordered), "\(text)")
        }
    }

    @Test func `the cursor stands at the letter that it stood at`() {
        let clusters = Array(CleanText(name: "ab \u{5D0}\u{5D1}\u{5D2}").clusters)
        #expect((0...6).map { ReadingOrder.column(of: $0, in: clusters) } == [0, 1, 2, 5, 4, 3, 6])
    }
}
