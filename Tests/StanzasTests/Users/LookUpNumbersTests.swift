import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct LookUpNumbersTests {
    let query = LookUpNumbers(phones: [.phone("15550002222")], sid: "s1")

    @Test func `equals the written-out stanza`() {
        let expected = Node(
            "usync",
            [
                "sid": "s1", "mode": "query", "last": "true", "index": "0",
                "context": "interactive",
            ]
        ) {
            Node("query") {
                Node("contact")
                Node("lid")
                Node("devices", ["version": "2"])
            }
            Node("list") {
                Node("user") { Node("contact", bytes: Array("+15550002222".utf8)) }
            }
        }
        #expect(query.body == [expected])
    }

    func user(_ jid: JID?, _ type: String?, _ echo: String, _ rest: [Node] = []) -> Node {
        var contact = Node("contact", bytes: Array(echo.utf8))
        contact.attributes["type"] = type.map { .text($0) }
        var user = Node("user", content: .nodes([contact] + rest))
        user.attributes["jid"] = jid.map { .jid($0) }
        return user
    }

    @Test func `an answer belongs to the question that it repeats`() throws {
        let corrected = JID.phone("5511999999999")
        let devices = Node("devices") {
            Node("device-list") {
                Node("device", ["id": "0"])
                Node("device", ["id": "4", "key-index": "2"])
            }
            Node("key-index-list", ["ts": "1"], bytes: [8, 2])
        }
        let answer = usyncAnswer([
            user(corrected, "in", "+551199999999", [Node("lid", ["val": .jid(.lid("9"))])]),
            user(.phone("15550002222"), "in", "+15550002222@c.us", [devices]),
            user(.phone("15550003333"), "out", "15550003333"),
            user(nil, nil, "+15550004444"), Node("user", ["jid": .jid(.lid("1"))]),
        ])
        let found = try query.reply(from: answer)
        #expect(found.count == 4)
        let first = try #require(found[.phone("551199999999")])
        #expect(first.isRegistered == true)
        #expect(first.phone == corrected)
        #expect(first.lid == .lid("9"))
        let second = try #require(found[.phone("15550002222")])
        #expect(second.lid == nil)
        #expect(second.devices.map(\.id) == [0, 4])
        #expect(second.keyList == [8, 2])
        #expect(found[.phone("15550003333")]?.isRegistered == false)
        let fourth = try #require(found[.phone("15550004444")])
        #expect(fourth.isRegistered == nil)
    }

    @Test func `a LID may stand in the place of the number`() throws {
        var node = user(.lid("9"), "in", "+15550002222")
        node.attributes["pn_jid"] = .jid(.phone("15550002222"))
        let found = try query.reply(from: usyncAnswer([node]))
        #expect(found[.phone("15550002222")]?.lid == .lid("9"))
        #expect(found[.phone("15550002222")]?.phone == .phone("15550002222"))
    }
}
