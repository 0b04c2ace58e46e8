import JSON
import Testing

struct EncodeTests {
    private func text(_ value: some Encodable) throws(JSONError) -> String {
        String(decoding: try JSON.encode(value), as: UTF8.self)
    }

    private struct Row: Encodable {
        var zulu = "z\n"
        var alpha: Int? = 1
        var absent: String?
        var bytes: [UInt8] = [0, 255]
        var ratio = 0.1
        var small: Float = 0.1
        var flags = [true, false]
        var inner = Inner()
        var named = ["b": 1, "a": 2]
        var raw: JSON = ["x": nil]
        var none: [Inner] = []

        struct Inner: Encodable {
            var id: UInt64 = .max
            var more: [[Int]] = [[1], [], [2, 3]]
        }
    }

    @Test func `members are written in the order in which they are encoded`() throws {
        let expected =
            #"{"zulu":"z\n","alpha":1,"bytes":"AP8=","ratio":0.1,"small":0.1,"#
            + #""flags":[true,false],"inner":{"id":18446744073709551615,"more":[[1],[],[2,3]]},"#
            + #""named":{"a":2,"b":1},"raw":{"x":null},"none":[]}"#
        #expect(try text(Row()) == expected)
    }

    @Test func `single values are written as they are`() throws {
        #expect(try text("a") == "\"a\"")
        #expect(try text(Int?.none) == "null")
        #expect(try text([UInt8]("abc".utf8)) == "\"YWJj\"")
        #expect(try text([String: Int]()) == "{}")
        #expect(try text([1: "x"]) == #"{"1":"x"}"#)
    }

    /// Writes a word of its own beside the members of another type, as content does.
    private struct Tagged: Encodable {
        enum Keys: CodingKey { case kind, after }
        struct Value: Encodable { var text = "t" }

        func encode(to encoder: any Encoder) throws {
            var keys = encoder.container(keyedBy: Keys.self)
            try keys.encode("text", forKey: .kind)
            try Value().encode(to: encoder)
            try keys.encode(1, forKey: .after)
        }
    }

    @Test func `two types may write members of one object`() throws {
        #expect(
            try text([Tagged(), Tagged()]).hasPrefix(#"[{"kind":"text","text":"t","after":1},{"#)
        )
    }

    private struct Nested: Encodable {
        enum Keys: CodingKey { case list, object, last }

        func encode(to encoder: any Encoder) throws {
            var keys = encoder.container(keyedBy: Keys.self)
            var list = keys.nestedUnkeyedContainer(forKey: .list)
            try list.encodeNil()
            var inner = list.nestedContainer(keyedBy: Keys.self)
            try inner.encode("x", forKey: .last)
            #expect(list.count == 2)
            _ = keys.nestedContainer(keyedBy: Keys.self, forKey: .object)
            try 5.encode(to: keys.superEncoder(forKey: .last))
        }
    }

    @Test func `containers inside containers are closed in time`() throws {
        #expect(try text(Nested()) == #"{"list":[null,{"last":"x"}],"object":{},"last":5}"#)
    }

    private struct TooLate: Encodable {
        enum Keys: CodingKey { case a, b }

        func encode(to encoder: any Encoder) throws {
            var keys = encoder.container(keyedBy: Keys.self)
            var list = keys.nestedUnkeyedContainer(forKey: .a)
            try keys.encode(1, forKey: .b)
            try list.encode(2)
        }
    }

    private struct TwoWays: Encodable {
        func encode(to encoder: any Encoder) throws {
            _ = encoder.unkeyedContainer()
            _ = encoder.container(keyedBy: TooLate.Keys.self)
        }
    }

    private final class Endless: Encodable {
        func encode(to encoder: any Encoder) throws {
            var list = encoder.unkeyedContainer()
            try list.encode(self)
        }
    }

    @Test func `writing into what is closed, in two ways, or without end is refused`() {
        #expect(throws: JSONError.self) { try text(TooLate()) }
        #expect(throws: JSONError.self) { try text(TwoWays()) }
        #expect(throws: JSONError.self) { try text(Endless()) }
    }

    @Test func `a number that JSON cannot say is refused with its path`() {
        let error = #expect(throws: JSONError.self) { try text(["a": [1, Double.nan]]) }
        #expect(error?.description == "a[1]: nan cannot be written")
    }
}
