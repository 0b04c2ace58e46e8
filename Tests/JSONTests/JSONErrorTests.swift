import JSON
import Testing

struct JSONErrorTests {
    @Test func `a place is written as a person writes it`() {
        let error = JSONError(.missing, at: [.member("messages"), .element(3), .member("text")])
        #expect("\(error)" == "messages[3].text: is missing")
    }

    @Test func `of a place that is deep inside both ends are named`() {
        let path = (0..<64).map { JSONError.Step.element($0) }
        let error = JSONError(.tooDeep(offset: 64, limit: 64), at: path)
        #expect(error.place == "[0][1][2][3][4][5]…[58][59][60][61][62][63]")
    }

    @Test func `of a long name the beginning is named`() {
        let error = JSONError(.missing, at: [.member(String(repeating: "x", count: 10_000))])
        #expect(error.place == "[\"\(String(repeating: "x", count: 64))\"]")
    }
}
