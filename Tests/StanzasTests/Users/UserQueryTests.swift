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
        ])
        let lists = try query.reply(from: answer)
        #expect(lists.count == 1)
        #expect(lists.first?.user == .lid("200"))
        #expect(lists.first?.devices.map(\.id) == [0, 3, 99])
        #expect(lists.first?.devices.map(\.keyIndex) == [nil, 1, 2])
        #expect(lists.first?.devices.map(\.isHosted) == [false, false, true])
    }

    @Test func `names a missing list`() {
        #expect(throws: StanzaError.missing(path: "iq/usync")) { try query.reply(from: iq([])) }
    }
}

@Suite struct FetchUserInfoTests {
    let query = FetchUserInfo(users: [.phone("15550002222")], sid: "s1")

    @Test func `asks for everything that whatsmeow asks for`() throws {
        let usync = try #require(query.body.first)
        #expect(usync.string("mode") == "full")
        #expect(usync.string("context") == "background")
        let asked = usync.child("query")?.children.map(\.tag)
        #expect(asked == ["business", "status", "picture", "devices", "lid"])
    }

    @Test func `gives the LID of those who have one`() throws {
        let answer = usyncAnswer([
            Node(
                "user",
                ["jid": .jid(.phone("15550002222"))],
                content: .nodes([Node("lid", ["val": .jid(.lid("200"))])])
            ), Node("user", ["jid": .jid(.phone("15550003333"))]),
        ])
        #expect(try query.reply(from: answer) == [.phone("15550002222"): .lid("200")])
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
        #expect(Set(answer.keys) == [.lid("200", device: 3)])
        let keys = try #require(answer[.lid("200", device: 3)])
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

@Suite struct IssueTokenTests {
    @Test func `equals the written-out stanza`() throws {
        let query = IssueToken(to: .lid("200", device: 2), time: Timestamp(seconds: 1_700_000_000))
        let expected = Node(
            "tokens",
            [:],
            content: .nodes([
                Node(
                    "token",
                    [
                        "jid": .jid(.lid("200")), "t": "1700000000", "type": "trusted_contact",
                    ]
                )
            ])
        )
        #expect(query.body == [expected])
        try query.reply(from: iq([]))
    }
}
