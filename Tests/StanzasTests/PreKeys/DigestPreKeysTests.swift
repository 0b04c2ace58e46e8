import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct DigestPreKeysTests {
    private let whole = [
        Node("registration", bytes: [0, 0, 0x12, 0x34]), Node("type", bytes: [5]),
        Node("identity", bytes: [UInt8](repeating: 1, count: 32)),
        Node("skey") {
            Node("id", bytes: [0, 0, 7])
            Node("value", bytes: [UInt8](repeating: 2, count: 32))
            Node("signature", bytes: [UInt8](repeating: 3, count: 64))
        },
        Node("list") {
            Node("id", bytes: [0, 1, 0])
            Node("id", bytes: [0, 0, 9])
        },
        Node("hash", bytes: [UInt8](repeating: 4, count: 20)),
    ]

    private func read(_ children: [Node]) throws -> KeyDigest {
        try DigestPreKeys().read(
            Node("iq", ["type": "result"]) { Node("digest", content: .nodes(children)) }
        )
    }

    @Test func `asks for the digest`() {
        #expect(
            DigestPreKeys().request(id: "7")
                == Node(
                    "iq",
                    ["id": "7", "xmlns": "encrypt", "type": "get", "to": .jid(.server)]
                ) { Node("digest") }
        )
    }

    @Test func `reads what the server has`() throws {
        let digest = try read(whole)
        #expect(digest.registrationID == 0x1234)
        #expect(digest.identity == [UInt8](repeating: 1, count: 32))
        #expect(digest.signedPreKey.id == 7)
        #expect(digest.signedPreKey.value == [UInt8](repeating: 2, count: 32))
        #expect(digest.signature == [UInt8](repeating: 3, count: 64))
        #expect(digest.preKeys == [256, 9])
        #expect(digest.hash == [UInt8](repeating: 4, count: 20))
    }

    @Test(arguments: ["registration", "identity", "skey", "list", "hash"])
    func `names what is missing`(tag: String) {
        #expect(throws: StanzaError.missing(path: "digest/\(tag)")) {
            try read(whole.filter { $0.tag != tag })
        }
    }

    @Test func `a list without end is not read`() {
        let list = Node(
            "list",
            content: .nodes([Node](repeating: Node("id", bytes: [0, 0, 1]), count: 10_001))
        )
        #expect(throws: StanzaError.self) { try read(whole.map { $0.tag == "list" ? list : $0 }) }
    }
}
