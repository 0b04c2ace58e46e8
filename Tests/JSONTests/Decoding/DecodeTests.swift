import JSON
import Testing

struct DecodeTests {
    private struct Order: Codable, Equatable {
        var to: String
        var count: UInt8?
        var parts: [Part]
        var state: State?
        var bytes: [UInt8]?
        var extra: [String: JSON]?
        var ratio: Float?

        struct Part: Codable, Equatable { var x: Int }
        enum State: String, Codable, CaseIterable { case open, closed }
    }

    private func decode(_ text: String) throws(JSONError) -> Order {
        try JSON.decode(Order.self, from: Array(text.utf8))
    }

    @Test func `a value survives writing and reading`() throws {
        let order = Order(
            to: "x",
            count: 3,
            parts: [.init(x: -1), .init(x: .max)],
            state: .closed,
            bytes: [0, 1, 255],
            extra: ["a": [1, nil]],
            ratio: 0.1
        )
        #expect(try JSON.decode(Order.self, from: JSON.encode(order)) == order)
    }

    @Test func `null and absence are the same for what is optional; the unknown is passed over`()
        throws
    {
        let order = try decode(#"{"to":"x","count":null,"parts":[],"unknown":{"a":[1]}}"#)
        #expect(order == Order(to: "x", parts: []))
    }

    @Test(arguments: [
        (#"{"to":1,"parts":[]}"#, "to: expected a string, found a number"),
        (#"{"parts":[]}"#, "to: is missing"),
        (#"{"to":null,"parts":[]}"#, "to: expected a string, found null"),
        (#"{"to":"x","parts":{}}"#, "parts: expected an array, found an object"),
        (
            #"{"to":"x","parts":[{"x":1},{"x":1.5}]}"#,
            "parts[1].x: expected a whole number from -9223372036854775808 to 9223372036854775807"
        ),
        (#"{"to":"x","parts":[{"x":1},7]}"#, "parts[1]: expected an object, found a number"),
        (#"{"to":"x","parts":[],"count":256}"#, "count: expected a whole number from 0 to 255"),
        (#"{"to":"x","parts":[],"state":"ajar"}"#, "state: expected one of open, closed"),
        (#"{"to":"x","parts":[],"bytes":"?"}"#, "bytes: expected bytes in base64, found a string"),
        ("[]", "expected an object, found an array"),
        (#"{"to":"x"#, "to: at byte 8: expected the end of a string"),
    ])
    func `an error says where and what was expected`(text: String, sentence: String) {
        let error = #expect(throws: JSONError.self) { try decode(text) }
        #expect(error?.description == sentence)
    }

    private struct Picky: Decodable {
        struct Reason: Error, CustomStringConvertible { var description = "too picky" }
        init(from decoder: any Decoder) throws { throw Reason() }
    }

    @Test func `what a type itself says is kept, with the path`() {
        let error = #expect(throws: JSONError.self) {
            try JSON.decode([String: [Picky]].self, from: Array(#"{"a":[1]}"#.utf8))
        }
        #expect(error?.description == "a[0]: too picky")
    }

    private struct Deep: Decodable, Equatable {
        enum Keys: CodingKey { case list, object }
        var first: Int
        var second: Int?
        var inner: String

        init(from decoder: any Decoder) throws {
            let keys = try decoder.container(keyedBy: Keys.self)
            var list = try keys.nestedUnkeyedContainer(forKey: .list)
            first = try list.decode(Int.self)
            second = try list.decodeNil() ? nil : list.decode(Int.self)
            #expect(list.isAtEnd)
            let object = try keys.nestedContainer(keyedBy: Keys.self, forKey: .object)
            inner = try String(from: object.superDecoder(forKey: .object))
        }
    }

    @Test func `containers inside containers are read`() throws {
        let text = #"{"list":[1,null],"object":{"object":"in"}}"#
        let deep = try JSON.decode(Deep.self, from: Array(text.utf8))
        #expect((deep.first, deep.second, deep.inner) == (1, nil, "in"))
    }
}
