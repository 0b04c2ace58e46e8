import JSON
import Support
import Testing

struct ParserTests {
    private func parse(_ text: String, depth: Int = 64) throws(JSONError) -> JSON {
        try JSON(parsing: Array(text.utf8), limits: JSON.Limits(depth: depth))
    }

    @Test func `every kind of value is read`() throws {
        let text = " { \"a\" : [ null , true,false ,\t1, -2.5e3, \"x\" ] ,\r\n \"b\":{} } "
        let expected: JSON = ["a": [nil, true, false, 1, -2500, "x"], "b": [:]]
        #expect(try parse(text) == expected)
    }

    @Test func `escapes and surrogate pairs are read`() throws {
        let text = #""\"\\\/\b\f\n\r\t\u0041\u00e9\ud83d\ude00\u0000""#
        #expect(try parse(text) == "\"\\/\u{8}\u{c}\n\r\tA\u{e9}\u{1f600}\u{0}")
    }

    @Test(arguments: [
        ("", 0), ("nul", 3), ("nulL", 3), ("[1,]", 3), ("[1 2]", 3), ("{\"a\":1,}", 7),
        ("{a:1}", 1), ("{\"a\" 1}", 5), ("01", 1), ("-", 1), ("1.", 2), (".5", 0), ("1e", 2),
        ("+1", 0), ("\"a", 2), ("\"\\x\"", 2), ("\"\\u12g4\"", 5), ("\"a\nb\"", 2), ("[] []", 3),
        ("\"\\ud800\"", 3), ("\"\\udc00\"", 3), ("\"\\ud800\\u0041\"", 3), ("1e400", 0),
        ("\u{feff}1", 0), ("NaN", 0), ("'a'", 0), ("[", 1), ("{", 1), ("// x\n1", 0),
    ])
    func `what is not JSON is refused at its byte`(text: String, offset: Int) {
        let error = #expect(throws: JSONError.self) { try parse(text) }
        guard case .syntax(offset, _) = error?.reason else {
            Issue.record("\(text): \(String(describing: error))")
            return
        }
    }

    @Test(arguments: [[0x22, 0xff, 0x22], [0x22, 0xc3, 0x22], [0x22, 0xed, 0xa0, 0x80, 0x22]])
    func `invalid UTF-8 is refused`(bytes: [UInt8]) {
        #expect(throws: JSONError(.syntax(offset: 1, expected: "text in UTF-8"))) {
            try JSON(parsing: bytes)
        }
    }

    @Test func `an error names the byte and the path`() {
        let error = #expect(throws: JSONError.self) { try parse(#"{"a":[0,{"b c":tru}]}"#) }
        #expect(error?.description == #"a[1]["b c"]: at byte 18: expected true"#)
    }

    @Test func `a path from outside is shown without control characters`() {
        let error = #expect(throws: JSONError.self) { try parse(#"{"\u001b[2J\u009b":x}"#) }
        #expect(error?.place == #"["\u001b[2J\u009b"]"#)
    }

    @Test func `length and depth are limited`() throws {
        let limits = JSON.Limits(bytes: 4, depth: 2)
        #expect(try JSON(parsing: Array("[[]]".utf8), limits: limits) == [[]])
        #expect(throws: JSONError(.tooLong(limit: 4))) {
            try JSON(parsing: Array("[[ ]]".utf8), limits: limits)
        }
        #expect(throws: JSONError(.tooDeep(offset: 1, limit: 1), at: [.element(0)])) {
            try parse("[[]]", depth: 1)
        }
        #expect(throws: JSONError.self) { try parse(String(repeating: "[", count: 100_000)) }
    }

    @Test func `whole numbers of 64 bits are exact, larger ones are doubles`() throws {
        let text =
            "[-9223372036854775808,18446744073709551615,18446744073709551616,9007199254740993]"
        let numbers = try parse(text)
        #expect(numbers[0]?.int == .min)
        guard case .number(let number) = numbers[1] else { return }
        #expect(number.integer(UInt64.self) == .max)
        #expect(numbers[2]?.double == 18_446_744_073_709_551_616)
        #expect(numbers[3]?.int == 9_007_199_254_740_993)
    }

    @Test func `a number is one number however it is written`() throws {
        #expect(try parse("[1.0,1e0,10e-1,-0,-0.0]") == [1, 1, 1, 0, 0])
    }

    @Test func `two members with one name are refused where that is asked for`() throws {
        let limits = JSON.Limits(allowsRepeats: false)
        let text = #"{"a":[{"b":1,"c":2,"\u0062":3}]}"#
        let path: [JSONError.Step] = [.member("a"), .element(0), .member("b")]
        #expect(throws: JSONError(.repeated, at: path)) {
            try JSON(parsing: Array(text.utf8), limits: limits)
        }
    }

    @Test func `of two members with one name the last one counts`() throws {
        #expect(try parse(#"{"a":1,"b":2,"a":3}"#).text() == #"{"a":3,"b":2}"#)
    }

    @Test func `100000 damaged texts are read or refused, and what is read survives writing`()
        throws
    {
        let samples = [
            #"{"name":"Cy","script":{"kind":"canned","texts":["a","b"]},"companions":2}"#,
            #"[1,-2.5e10,true,false,null,"\ud83d\ude00 \u0000 ü",{"a":{"b":[[],{}]}}]"#,
            #"{"text":"ü \u0000 \ud83d\ude00","number":-1.5e300,"big":18446744073709551615}"#,
        ].map { Array($0.utf8) }
        var mutations = Mutations()
        let accepted = mutations.hammer(samples) { bytes in
            let json = try JSON(parsing: bytes)
            let again = try JSON(parsing: json.bytes(.pretty))
            #expect(again == json)
        }
        #expect((5_000..<95_000).contains(accepted), "\(accepted)")
    }
}
