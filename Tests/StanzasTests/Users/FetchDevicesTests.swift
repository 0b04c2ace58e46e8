import BinaryNode
import Model
import Stanzas
import Testing

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
                ),
                Node("key-index-list", ["ts": "1"], bytes: [8, 1]),
            ])
        )
        let empty = Node("devices") {
            Node("device-list")
            Node("key-index-list", ["ts": "1"], bytes: [])
        }
        let answer = usyncAnswer([
            Node("user", ["jid": .jid(.lid("200"))], content: .nodes([devices])),
            Node("user", ["jid": .jid(.lid("300"))], content: .nodes([empty])),
            Node("user", ["jid": .jid(.lid("400"))]) {
                Node("devices") { Node("error", ["code": "429"]) }
            },
        ])
        let lists = try query.reply(from: answer)
        #expect(lists.map(\.user) == [.lid("200"), .lid("300"), .lid("400")])
        #expect(lists.map(\.devices.count) == [3, 0, 0])
        #expect(lists.map(\.error) == [nil, nil, .number(429)])
        #expect(lists.map(\.keyList) == [[8, 1], nil, nil])
        #expect(lists.first?.user == .lid("200"))
        #expect(lists.first?.devices.map(\.id) == [0, 3, 99])
        #expect(lists.first?.devices.map(\.keyIndex) == [nil, 1, 2])
        #expect(lists.first?.devices.map(\.isHosted) == [false, false, true])
    }

    @Test func `names a missing list`() {
        #expect(throws: StanzaError.missing(path: "iq/usync")) { try query.reply(from: iq([])) }
    }
}
