import JSON
import Synchronization
import Testing

struct LearnTests {
    private struct Address: Codable, SchemaDescribed {
        var text: String

        init(from decoder: any Decoder) throws {
            text = try decoder.singleValueContainer().decode(String.self)
            guard text.contains("@") else { throw JSONError(.refused("not an address")) }
        }

        static var schema: Schema { Schema(.text(format: "jid"), example: "1555@s.whatsapp.net") }
    }

    private enum State: String, Codable, CaseIterable { case queued, sent }
    private struct Millis: Codable {
        var value: Int64
        init(from decoder: any Decoder) throws {
            value = try decoder.singleValueContainer().decode(Int64.self)
        }
    }

    private struct Send: Codable {
        var to: Address
        var text: String
        var state: State?
        var at: Millis?
        var parts: [Part]
        var named: [String: Double]
        var thumb: [UInt8]?
        var limit: UInt16
        var any: JSON?

        struct Part: Codable {
            var isBold: Bool
            var tags: [[String]]?
        }
    }

    /// Says how often it was asked what it looks like.
    private struct Asked: Codable, SchemaDescribed {
        static let times = Mutex(0)
        var text: String

        static var schema: Schema {
            times.withLock { $0 += 1 }
            return Schema(.object([.init("text", Schema(.text(format: nil)))]), name: "Asked")
        }
    }

    @Test func `what many types hold is learned once`() throws {
        struct One: Codable { var asked: Asked }
        struct Other: Codable { var all: [Asked] }
        for _ in 0..<2 {
            #expect(try Schema(of: One.self).fields.map(\.schema) == [Asked.schema])
            #expect(
                try Schema(of: Other.self).fields.map(\.schema.form) == [.array(of: Asked.schema)]
            )
        }
        // Four times by this test itself.
        #expect(Asked.times.withLock { $0 } == 5)
    }

    @Test func `the fields of a type are learned from the type`() throws {
        let schema = try Schema(of: Send.self)
        #expect(schema.name == "Send")
        let part = Schema(
            .object([
                .init("isBold", Schema(.flag)),
                .init(
                    "tags",
                    Schema(.array(of: Schema(.array(of: Schema(.text(format: nil)))))),
                    isOptional: true
                ),
            ]),
            name: "Part"
        )
        let expected: [Schema.Field] = [
            .init("to", Address.schema), .init("text", Schema(.text(format: nil))),
            .init("state", Schema(.choice(["queued", "sent"])), isOptional: true),
            .init("at", Schema(.integer(bits: 64, isSigned: true)), isOptional: true),
            .init("parts", Schema(.array(of: part))),
            .init("named", Schema(.map(of: Schema(.number)))),
            .init("thumb", Schema(.bytes), isOptional: true),
            .init("limit", Schema(.integer(bits: 16, isSigned: false))),
            .init("any", Schema(.anything), isOptional: true),
        ]
        #expect(schema.fields == expected)
    }

    @Test func `a schema's sample can be decoded`() throws {
        let sample = try Schema(of: Send.self).sample
        #expect(try sample.decode(Send.self).to.text == "1555@s.whatsapp.net")
    }

    @Test func `a schema is written in the words of JSON Schema`() throws {
        let json = try Schema(of: Send.self).json {
            $0.name == "Part" ? "#/components/schemas/Part" : nil
        }
        let expected =
            #"{"type":"object","properties":{"to":{"type":"string","format":"jid","#
            + #""examples":["1555@s.whatsapp.net"]},"text":{"type":"string"},"state":{"type":"string","#
            + #""enum":["queued","sent"]},"at":{"type":"integer","format":"int64"},"parts":{"type":"array","#
            + ##""items":{"$ref":"#/components/schemas/Part"}},"named":{"type":"object","##
            + #""additionalProperties":{"type":"number"}},"thumb":{"type":"string","contentEncoding":"base64"},"#
            + #""limit":{"type":"integer","minimum":0,"maximum":65535},"any":{}},"#
            + #""required":["to","text","parts","named","limit"]}"#
        #expect(json.text() == expected)
    }

    private enum Tagged: Decodable, Equatable {
        case empty, text(String), number(Int, unit: String?)
        private enum Key: CodingKey { case kind, text, number, unit }
        private enum Kind: String, Decodable, CaseIterable { case empty, text, number }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            self =
                switch try container.decode(Kind.self, forKey: .kind) {
                case .empty: .empty
                case .text: .text(try container.decode(String.self, forKey: .text))
                case .number:
                    .number(
                        try container.decode(Int.self, forKey: .number),
                        unit: try container.decodeIfPresent(String.self, forKey: .unit)
                    )
                }
        }
    }

    @Test func `a choice that decides what else is read is tried out`() throws {
        let expected: [Schema.Field] = [
            .init("kind", Schema(.choice(["empty", "text", "number"]))),
            .init("text", Schema(.text(format: nil)), isOptional: true),
            .init("number", Schema(.integer(bits: 64, isSigned: true)), isOptional: true),
            .init("unit", Schema(.text(format: nil)), isOptional: true),
        ]
        #expect(try Schema(of: Tagged.self).fields == expected)
        #expect(try Schema(of: Tagged.self).sample.decode(Tagged.self) == .empty)
    }

    private struct Closed: Decodable {
        var inner: Inner
        enum Inner: Decodable { case a(Int), b(String) }
    }

    private struct Node: Decodable { var children: [Node] }

    @Test func `a type that refuses placeholders is named, with the path`() {
        let error = #expect(throws: JSONError.self) { try Schema(of: Closed.self) }
        #expect(
            error?.description
                == "inner: Inner refuses placeholders: let it conform to SchemaDescribed"
        )
        #expect(throws: JSONError.self) { try Schema(of: Node.self) }
    }
}
