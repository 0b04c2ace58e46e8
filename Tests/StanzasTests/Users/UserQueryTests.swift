import BinaryNode
import Model
import Stanzas
import Testing

func iq(_ children: [Node]) -> Node {
    Node("iq", ["id": "1", "type": "result"], content: .nodes(children))
}

func usyncAnswer(_ users: [Node]) -> Node {
    let list = Node("list", [:], content: .nodes(users))
    return iq([Node("usync", ["sid": "s"], content: .nodes([list]))])
}

@Suite struct FetchDevicesTests {
    let query = FetchDevices(users: [.lid("200"), .lid("100", device: 7)], sid: "s1")

    @Test func `asks for device lists`() {
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "usync", "type": "get", "to": .jid(.server)],
            content: .nodes([
                Node(
                    "usync",
                    [
                        "sid": "s1", "mode": "query", "last": "true", "index": "0",
                        "context": "message",
                    ],
                    content: .nodes([
                        Node(
                            "query",
                            [:],
                            content: .nodes([Node("devices", ["version": "2"])])
                        ),
                        Node(
                            "list",
                            [:],
                            content: .nodes([
                                Node("user", ["jid": .jid(.lid("200"))]),
                                Node("user", ["jid": .jid(.lid("100"))]),
                            ])
                        ),
                    ])
                )
            ])
        )
        #expect(query.request(id: "9") == expected)
    }

    @Test func `reads numbers, key indexes and hosted devices`() throws {
        let devices = Node(
            "devices",
            [:],
            content: .nodes([
                Node(
                    "device-list",
                    [:],
                    content: .nodes([
                        Node("device", ["id": "0"]),
                        Node("device", ["id": "3", "key-index": "1"]),
                        Node("device", ["id": "99", "key-index": "2", "is_hosted": "true"]),
                        Node("device", ["id": "-4"]),
                    ])
                )
            ])
        )
        let answer = usyncAnswer([
            Node("user", ["jid": .jid(.lid("200"))], content: .nodes([devices])),
            Node("user", ["jid": .jid(.lid("300"))]),
            Node("user", ["jid": .jid(.lid("400"))]) {
                Node("devices") { Node("error", ["code": "429"]) }
            },
        ])
        let lists = try query.reply(from: answer)
        #expect(lists.map(\.user) == [.lid("200"), .lid("300"), .lid("400")])
        #expect(lists.map(\.devices.count) == [3, 0, 0])
        #expect(lists.map(\.error) == [nil, nil, 429])
        #expect(lists.first?.user == .lid("200"))
        #expect(lists.first?.devices.map(\.id) == [0, 3, 99])
        #expect(lists.first?.devices.map(\.keyIndex) == [nil, 1, 2])
        #expect(lists.first?.devices.map(\.isHosted) == [false, false, true])
    }

    @Test func `names a missing list`() {
        #expect(throws: StanzaError.missing(path: "iq/usync")) { try query.reply(from: iq([])) }
    }
}

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

@Suite struct IssueTokensTests {
    @Test func `equals the written-out stanza`() throws {
        let query = IssueTokens(
            to: [.lid("200", device: 2), .lid("300")],
            time: Timestamp(seconds: 1_700_000_000)
        )
        let tokens = [JID.lid("200"), .lid("300")].map { person in
            Node(
                "token",
                ["jid": .jid(person), "t": "1700000000", "type": "trusted_contact"]
            )
        }
        #expect(query.body == [Node("tokens", content: .nodes(tokens))])
        try query.reply(from: iq([]))
    }
}
