import Commands
import JSON
import Testing

struct FieldArgumentsTests {
    private func body(
        _ fields: [(String, String)],
        _ name: String,
        _ given: JSON = nil
    ) throws -> JSON {
        var arguments = FieldArguments()
        for (name, text) in fields { arguments.add(name, text) }
        return try arguments.body(given, for: Catalogue.description(of: name))
    }

    @Test func `text is taken as it is, numbers as JSON`() throws {
        #expect(
            try body([("to", "1"), ("text", "[2]")], "send-text") == ["to": "1", "text": "[2]"]
        )
        #expect(try body([("limit", "7")], "list-chats") == ["limit": 7])
    }

    @Test func `a list takes its field several times, or once as an array`() throws {
        let expected: JSON = ["members": ["1", "2", "3"]]
        #expect(
            try body([("members", "1"), ("members", "2"), ("members", "3")], "create-group")
                == expected
        )
        #expect(
            try body([("members", #"["1","2"]"#), ("members", "3")], "create-group") == expected
        )
    }

    @Test func `a field that takes one value is given once`() {
        for names in [("text", "text"), ("is-enabled", "isEnabled")] {
            let command = names.0 == "text" ? "send-text" : "set-webhook"
            let error = #expect(throws: CommandError.self) {
                try body([(names.0, "true"), (names.1, "true")], command)
            }
            #expect(error?.sentence == "--\(names.1) is given more than once and takes one value")
        }
    }

    @Test func `a field takes the place of a member`() throws {
        let given: JSON = ["to": "1", "text": "a"]
        #expect(try body([("text", "b")], "send-text", given) == ["to": "1", "text": "b"])
        #expect(try body([], "send-text", given) == given)
        #expect(throws: CommandError.self) { try body([("text", "b")], "send-text", []) }
    }

    @Test func `names may be written with hyphens`() throws {
        #expect(try body([("is-enabled", "true")], "set-webhook") == ["isEnabled": true])
    }

    @Test func `a field that is none is refused as it was typed`() {
        let near = #expect(throws: CommandError.self) { try body([("txt", "b")], "send-text") }
        #expect(near?.description == "send-text has no field --txt; did you mean --text?")
        let far = #expect(throws: CommandError.self) { try body([("colour", "b")], "get-group") }
        #expect(far?.description == "get-group has no field --colour; it takes --jid")
    }

    @Test func `a value that is not what the field takes is refused`() {
        let error = #expect(throws: CommandError.self) { try body([("limit", "x")], "list-chats") }
        #expect(error?.sentence == #"--limit takes number, not "x""#)
    }
}
