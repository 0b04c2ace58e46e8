import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct DevicesChangedTests {
    func notification(_ children: [Node]) -> Node {
        Node(
            "notification",
            [
                "type": "devices", "from": .jid(.phone("15550002222")), "lid": .jid(.lid("200")),
                "id": "1", "t": "2",
            ],
            content: .nodes(children)
        )
    }

    func step(_ tag: String) -> Node {
        let device = Node(
            "device",
            [
                "jid": .jid(.phone("15550002222", device: 4)), "lid": .jid(.lid("200", device: 4)),
                "key-index": "3",
            ]
        )
        // What a removal leaves is told by the next list.
        let list = Node("key-index-list", ["ts": "1"], bytes: tag == "add" ? [8, 3] : [])
        return Node(
            tag,
            ["device_hash": "2:aaaaaaaa", "device_lid_hash": "2:bbbbbbbb"],
            content: .nodes([device, list])
        )
    }

    @Test func `tells who got which device`() throws {
        let changed = try DevicesChanged(notification([step("add")]))
        #expect(changed.user == .phone("15550002222"))
        #expect(changed.lid == .lid("200"))
        guard case .added(let step) = try #require(changed.changes.first) else {
            Issue.record("not an addition")
            return
        }
        #expect(step.device == .phone("15550002222", device: 4))
        #expect(step.keyIndex == 3)
        #expect(step.hash == "2:aaaaaaaa")
        #expect(step.lidDevice == .lid("200", device: 4))
        #expect(step.lidHash == "2:bbbbbbbb")
        #expect(changed.keyList == [8, 3])
    }

    @Test func `knows removal and update`() throws {
        let changed = try DevicesChanged(
            notification([step("remove"), Node("update", ["hash": "2:x"])])
        )
        #expect(changed.changes.count == 2)
        #expect(changed.changes.last == .updated)
        #expect(changed.keyList == nil)
    }

    @Test func `names a missing device`() {
        #expect(throws: StanzaError.missing(path: "add/device")) {
            try DevicesChanged(notification([Node("add", ["device_hash": "2:a"])]))
        }
    }
}

@Suite struct OwnDevicesChangedTests {
    @Test func `lists all devices`() throws {
        let devices = Node(
            "devices",
            ["dhash": "2:aaaaaaaa"],
            content: .nodes([
                Node("device", ["jid": .jid(.lid("100"))]),
                Node("device", ["jid": .jid(.lid("100", device: 7)), "key-index": "1"]),
                Node("key-index-list", ["ts": "1"], bytes: [1]),
            ])
        )
        let node = Node(
            "notification",
            ["type": "account_sync", "from": .jid(.lid("100")), "id": "1", "t": "2"],
            content: .nodes([devices])
        )
        let changed = try #require(try OwnDevicesChanged(node))
        #expect(changed.user == .lid("100"))
        #expect(changed.devices.map(\.id) == [0, 7])
        #expect(changed.hash == "2:aaaaaaaa")
        #expect(changed.keyList == [1])
    }

    @Test func `other account news are none`() throws {
        let node = Node(
            "notification",
            ["type": "account_sync", "from": .jid(.lid("100"))],
            content: .nodes([Node("picture", [:])])
        )
        #expect(try OwnDevicesChanged(node) == nil)
    }
}
