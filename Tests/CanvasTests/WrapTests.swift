import Canvas
import Testing

@Suite struct WrapTests {
    private func wrap(_ text: String, first: Int, rest: Int) -> [String] {
        let cells = CleanText(body: text).cells(.plain)
        return Wrap.lines(of: cells, first: first, rest: rest).map { range in
            String(cells[range].map(\.cluster.character))
        }
    }

    @Test func `breaks after words`() {
        #expect(
            wrap("Yes! 9:30 at the station, platform 4.", first: 20, rest: 30)
                == ["Yes! 9:30 at the", "station, platform 4."]
        )
    }

    @Test func `breaks words that are wider than the line`() {
        #expect(wrap("abcdefghij", first: 4, rest: 4) == ["abcd", "efgh", "ij"])
    }

    @Test func `breaks between wide letters`() {
        #expect(wrap("好的明天见", first: 5, rest: 4) == ["好的", "明天", "见"])
    }

    @Test func `keeps an empty line`() {
        #expect(wrap("", first: 10, rest: 10) == [""])
    }

    @Test func `fits every line and loses nothing but blanks`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            let text = hostileText(&random).filter { $0 != "\n" }
            let cells = CleanText(name: text).cells(.plain)
            let width = Int.random(in: 2...20, using: &random)
            let ranges = Wrap.lines(of: cells, first: width, rest: width)
            var at = 0
            for range in ranges {
                #expect(cells[at..<range.lowerBound].allSatisfy { $0.cluster.character == " " })
                #expect(cells[range].width <= width || range.count == 1)
                at = range.upperBound
            }
            #expect(cells[at...].allSatisfy { $0.cluster.character == " " })
        }
    }
}
