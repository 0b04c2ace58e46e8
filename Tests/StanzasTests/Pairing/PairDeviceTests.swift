import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct PairDeviceTests {
    private func request(from: Value? = .jid(.server), refs: [Node]) -> Node {
        var node = Node("iq", ["type": "set", "xmlns": "md", "id": "1234567890"]) {
            Node("pair-device", content: .nodes(refs))
        }
        node.attributes["from"] = from
        return node
    }

    @Test func `gives the references in order and the answer`() throws {
        let refs = (1...6).map { Node("ref", bytes: Array("2@ref\($0)".utf8)) }
        let pair = try PairDevice(request(refs: refs))
        #expect(pair.refs == (1...6).map { "2@ref\($0)" })
        #expect(
            pair.answer
                == Node("iq", ["to": .jid(.server), "type": "result", "id": "1234567890"])
        )
    }

    @Test func `must come from the server and hold a reference`() {
        #expect(throws: StanzaError.malformed(path: "iq@from", expected: "s.whatsapp.net")) {
            try PairDevice(request(from: .jid(.lid("1")), refs: [Node("ref", bytes: [65])]))
        }
        #expect(throws: StanzaError.missing(path: "iq@from")) {
            try PairDevice(request(from: nil, refs: [Node("ref", bytes: [65])]))
        }
        #expect(throws: StanzaError.missing(path: "iq/pair-device/ref")) {
            try PairDevice(request(refs: []))
        }
        #expect(throws: StanzaError.missing(path: "ref/{bytes}")) {
            try PairDevice(request(refs: [Node("ref")]))
        }
    }

    @Test(arguments: ["2@ab\nmartlet: linked", "2@\u{1B}[2J", "2@a b", "2@ä", ""])
    func `a reference is one line of plain characters`(ref: String) {
        let good = Node("ref", bytes: Array("2@ref".utf8))
        let bad = Node("ref", bytes: Array(ref.utf8))
        #expect(throws: StanzaError.self) { try PairDevice(request(refs: [good, bad])) }
    }
}
