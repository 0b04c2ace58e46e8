import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct FetchPreKeysTests {
    let query = FetchPreKeys(devices: [.lid("200", device: 3)])

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
        let list = Node(
            "list",
            [:],
            content: .nodes([publishedKeys(of: .lid("200", device: 3)), refused])
        )
        let answer = try query.reply(from: iq([list]))
        #expect(Set(answer.keys.keys) == [.lid("200", device: 3)])
        #expect(answer.errors == [.lid("200", device: 9): .number(406)])
        let keys = try #require(answer.keys[.lid("200", device: 3)])
        #expect(keys.registrationID == 9)
        #expect(keys.signedPreKey.id == 1)
        #expect(keys.preKey?.id == 256)
    }

    @Test func `a refusal without a number has none`() throws {
        let device = JID.lid("200", device: 3)
        let user = Node("user", ["jid": .jid(device)]) { Node("error", ["text": "no"]) }
        let answer = try query.reply(from: iq([Node("list", [:], content: .nodes([user]))]))
        #expect(answer.errors == [device: .unreadable])
    }

    @Test func `says whose keys cannot be read`() throws {
        let devices = [JID.lid("200", device: 3), .lid("200", device: 4)]
        let garbled = publishedKeys(of: devices[1], without: "skey")
        let list = Node("list", [:], content: .nodes([publishedKeys(of: devices[0]), garbled]))
        let answer = try query.reply(from: iq([list]))
        #expect(Set(answer.keys.keys) == [devices[0]])
        #expect(answer.errors == [devices[1]: .unreadable])
    }
}
