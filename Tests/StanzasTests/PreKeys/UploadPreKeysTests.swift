import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct UploadPreKeysTests {
    private let upload = UploadPreKeys(
        registrationID: 0x0102_0304,
        identity: Array(repeating: 7, count: 32),
        keys: [
            .init(id: 1, value: Array(repeating: 1, count: 32)),
            .init(id: 812, value: Array(repeating: 2, count: 32)),
        ],
        signedPreKey: .init(id: 1, value: Array(repeating: 3, count: 32)),
        signature: Array(repeating: 4, count: 64)
    )

    @Test func `uploads registration, type, identity, list and signed key, ids in three bytes`() {
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "encrypt", "type": "set", "to": .jid(.server)]
        ) {
            Node("registration", bytes: [1, 2, 3, 4])
            Node("type", bytes: [5])
            Node("identity", bytes: Array(repeating: 7, count: 32))
            Node("list") {
                Node("key") {
                    Node("id", bytes: [0, 0, 1])
                    Node("value", bytes: Array(repeating: 1, count: 32))
                }
                Node("key") {
                    Node("id", bytes: [0, 3, 0x2C])
                    Node("value", bytes: Array(repeating: 2, count: 32))
                }
            }
            Node("skey") {
                Node("id", bytes: [0, 0, 1])
                Node("value", bytes: Array(repeating: 3, count: 32))
                Node("signature", bytes: Array(repeating: 4, count: 64))
            }
        }
        #expect(upload.request(id: "9") == expected)
    }

    @Test func `an empty result will do and a refusal is thrown`() throws {
        try upload.read(Node("iq", ["type": "result"]))
        let refusal = Node("iq", ["type": "error"]) {
            Node("error", ["code": "503", "text": "service-unavailable"])
        }
        #expect(throws: StanzaError.refused(code: 503, text: "service-unavailable")) {
            try upload.read(refusal)
        }
    }
}
