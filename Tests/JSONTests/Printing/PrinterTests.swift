import JSON
import Testing

struct PrinterTests {
    /// What `JSON.stringify` of ECMAScript writes for these.
    private static let numbers: [(Double, String)] = [
        (0, "0"), (-0.0, "0"), (1, "1"), (-1, "-1"), (0.1, "0.1"), (1.5, "1.5"), (100, "100"),
        (1e20, "100000000000000000000"), (1e21, "1e+21"), (1.5e21, "1.5e+21"),
        (123_456_789_012_345_683_968, "123456789012345680000"), (1e-6, "0.000001"),
        (1e-7, "1e-7"), (1.25e-7, "1.25e-7"), (0.000_001_23, "0.00000123"),
        (1.797_693_134_862_315_7e308, "1.7976931348623157e+308"),
        (.leastNonzeroMagnitude, "5e-324"),
        (9_007_199_254_740_992, "9007199254740992"), (4.35, "4.35"), (-12.000_5, "-12.0005"),
        (123.456, "123.456"), (18_014_398_509_481_984, "18014398509481984"),
    ]

    @Test(arguments: numbers)
    func `numbers are written as ECMAScript writes them`(number: Double, text: String) throws {
        #expect(try JSON(encoding: number).text() == text)
        #expect(try JSON(parsing: Array(text.utf8)).double == number)
    }

    @Test func `whole numbers keep all their digits`() throws {
        for text in ["9223372036854775807", "18446744073709551615", "-9007199254740993"] {
            #expect(try JSON(parsing: Array(text.utf8)).text() == text)
        }
    }

    @Test func `control characters are escaped, other text stays`() {
        let json: JSON = .string("\"\\/\u{8}\u{c}\n\r\t\u{0}\u{1f}\u{7f}é\u{2028}😀")
        #expect(json.text() == #""\"\\/\b\f\n\r\t\u0000\u001f"# + "\u{7f}é\u{2028}😀\"")
    }

    @Test func `slashes and all that is not ASCII are escaped on request`() {
        let json: JSON = ["é/": "\u{7f}\u{2028}😀~"]
        let format = JSON.Format(escapes: [.slash, .nonASCII])
        #expect(json.text(format) == #"{"\u00e9\/":"\u007f\u2028\ud83d\ude00~"}"#)
        #expect(json.text(.init(escapes: .slash)) == "{\"é\\/\":\"\u{7f}\u{2028}😀~\"}")
    }

    @Test func `what a terminal would obey is escaped on request`() {
        let json: JSON = .string("a\u{7f}\u{9b}2J\u{202e}\u{2066}é😀/")
        #expect(json.text(.init(escapes: .controls)) == #""a\u007f\u009b2J\u202e\u2066é😀/""#)
    }

    @Test func `lines and blanks are those of ECMAScript`() {
        let json: JSON = ["a": [1, [], [:]], "b": ["c": nil]]
        let expected = """
            {
              "a": [
                1,
                [],
                {}
              ],
              "b": {
                "c": null
              }
            }
            """
        #expect(json.text(.pretty) == expected)
        #expect(json.text() == #"{"a":[1,[],{}],"b":{"c":null}}"#)
    }
}
