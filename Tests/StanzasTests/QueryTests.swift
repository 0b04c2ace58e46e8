import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct QueryTests {
    private let answer = Node("iq", ["id": "1", "type": "result", "from": .jid(.server)])

    @Test func `the request carries id, namespace, type and addressee`() {
        #expect(
            Ping().request(id: "55.177-9")
                == Node(
                    "iq",
                    [
                        "id": "55.177-9", "xmlns": "w:p", "type": "get", "to": .jid(.server),
                    ]
                )
        )
    }

    @Test func `an error answer becomes a refusal with the server's number and words`() {
        var iq = answer
        iq.attributes["type"] = "error"
        iq.content = .nodes([Node("error", ["code": "404", "text": "item-not-found"])])
        #expect(throws: StanzaError.refused(code: 404, text: "item-not-found")) {
            try Ping().read(iq)
        }
    }

    @Test(arguments: [nil, "", "many", "0x1"])
    func `an error answer without a number is malformed`(code: String?) {
        var iq = answer
        iq.attributes["type"] = "error"
        var error = Node("error", ["text": "no"])
        if let code { error.attributes["code"] = .text(code) }
        iq.content = .nodes([error])
        #expect(throws: StanzaError.malformed(path: "iq/error@code", expected: "a number")) {
            try Ping().read(iq)
        }
        iq.content = nil
        #expect(throws: StanzaError.missing(path: "iq/error")) { try Ping().read(iq) }
    }

    @Test func `an answer of another type is malformed`() {
        var iq = answer
        iq.attributes["type"] = "set"
        #expect(throws: StanzaError.malformed(path: "iq@type", expected: "result or error")) {
            try Ping().read(iq)
        }
        #expect(throws: StanzaError.malformed(path: "ack", expected: "iq")) {
            try Ping().read(Node("ack"))
        }
    }

    @Test func `an empty result is enough for a question without an answer`() throws {
        try Ping().read(answer)
    }
}

@Suite struct RequiredTests {
    private let node = Node("device", ["jid": .jid(.phone("15551230001")), "n": "x", "empty": ""]) {
        Node("key", bytes: [1, 2, 3])
        Node("word")
    }

    @Test func `what is missing is named by its path`() {
        #expect(throws: StanzaError.missing(path: "device@id")) { try node.requireString("id") }
        #expect(throws: StanzaError.missing(path: "device@lid")) { try node.requireJID("lid") }
        #expect(throws: StanzaError.missing(path: "device@t")) { try node.requireInt("t") }
        #expect(throws: StanzaError.missing(path: "device/ref")) { try node.requireChild("ref") }
        #expect(throws: StanzaError.missing(path: "device/word/deep")) {
            try node.requireChild("word", "deep")
        }
        #expect(throws: StanzaError.missing(path: "device/word/{bytes}")) {
            try node.requireBytes(in: "word")
        }
    }

    @Test func `what has the wrong form is named with what was expected`() {
        #expect(throws: StanzaError.malformed(path: "device@n", expected: "a number")) {
            try node.requireInt("n")
        }
        #expect(throws: StanzaError.malformed(path: "device@n", expected: "a JID")) {
            try node.requireJID("n")
        }
        #expect(throws: StanzaError.malformed(path: "device/key/{bytes}", expected: "32 bytes")) {
            try node.requireBytes(in: "key", count: 32)
        }
    }

    @Test func `what is there is given`() throws {
        #expect(try node.requireJID("jid") == .phone("15551230001"))
        #expect(try node.requireBytes(in: "key", count: 3) == [1, 2, 3])
        #expect(try node.requireChild("word").tag == "word")
    }
}
