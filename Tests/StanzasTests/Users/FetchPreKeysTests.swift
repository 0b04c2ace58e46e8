import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct FetchPreKeysTests {
    let query = FetchPreKeys(devices: [.lid("200", device: 3)])

    func user(_ device: JID, without missing: String? = nil) -> Node {
        let skey = Node(
            "skey",
            [:],
            content: .nodes([
                Node("id", [:], bytes: [0, 0, 1]),
                Node("value", [:], bytes: [UInt8](repeating: 2, count: 32)),
                Node("signature", [:], bytes: [UInt8](repeating: 3, count: 64)),
            ])
        )
        let key = Node(
            "key",
            [:],
            content: .nodes([
                Node("id", [:], bytes: [0, 1, 0]),
                Node("value", [:], bytes: [UInt8](repeating: 4, count: 32)),
            ])
        )
        let parts = [
            Node("registration", [:], bytes: [0, 0, 0, 9]), Node("type", [:], bytes: [5]),
            Node("identity", [:], bytes: [UInt8](repeating: 1, count: 32)), skey, key,
        ]
        return Node(
            "user",
            ["jid": .jid(device)],
            content: .nodes(parts.filter { $0.tag != missing })
        )
    }

    @Test func `asks with a reason`() {
        let expected = Node(
            "key",
            [:],
            content: .nodes([
                Node("user", ["jid": .jid(.lid("200", device: 3)), "reason": "identity"])
            ])
        )
        #expect(query.body == [expected])
    }

    @Test func `gives the keys by device and passes over refusals`() throws {
        let refused = Node(
            "user",
            ["jid": .jid(.lid("200", device: 9))],
            content: .nodes([Node("error", ["code": "406"])])
        )
        let list = Node("list", [:], content: .nodes([user(.lid("200", device: 3)), refused]))
        let answer = try query.reply(from: iq([list]))
        #expect(Set(answer.keys.keys) == [.lid("200", device: 3)])
        #expect(answer.errors == [.lid("200", device: 9): 406])
        let keys = try #require(answer.keys[.lid("200", device: 3)])
        #expect(keys.registrationID == 9)
        #expect(keys.signedPreKey.id == 1)
        #expect(keys.preKey?.id == 256)
    }

    @Test func `one-time keys may have run out`() throws {
        #expect(try PublishedKeys(user(.lid("200"), without: "key")).preKey == nil)
    }

    @Test(arguments: ["registration", "identity", "skey"])
    func `names what is missing`(tag: String) {
        #expect(throws: StanzaError.missing(path: "user/\(tag)")) {
            try PublishedKeys(user(.lid("200"), without: tag))
        }
    }

    @Test func `keys of another length are refused`() {
        var node = user(.lid("200"), without: "identity")
        node.content = .nodes(node.children + [Node("identity", [:], bytes: [1])])
        #expect(throws: StanzaError.malformed(path: "user/identity/{bytes}", expected: "32 bytes"))
        {
            try PublishedKeys(node)
        }
    }
}
