import JSON
import Model
import Testing

struct PasskeyPageTests {
    @Test func `makes a line for the browser in which nothing but a value stands`() throws {
        let options: JSON = [
            "challenge": "AAEC", "x": "\u{1b}[2J\u{202e}\u{2028}'\")});alert(1)//é",
        ]
        let line = PasskeyPage.line(options)
        #expect(line.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
        let parts = try #require(line.firstMatch(of: /OptionsFromJSON\((.*)\)}\).then\(/)).output.1
        #expect(try JSON(parsing: Array(parts.utf8)) == options)
    }
}
