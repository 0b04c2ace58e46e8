import BinaryNode
import Model

/// A change of somebody's device list.
enum DeviceChange {
    case added(Device)
    case removed(Device)
}

extension World {
    /// Tells everybody who knows a person, and the person's other clients, about a device.
    ///
    /// - Source: protocol notes 02, section 2.4.
    func announce(_ change: DeviceChange, of person: Person) {
        let changed: Device
        switch change {
        case .added(let device), .removed(let device): changed = device
        }
        let note = notification("devices", from: person.jid, [changeNode(change, person)])
        var withLID = note
        withLID.attributes["lid"] = .jid(person.lid)
        for number in person.knownBy.sorted() where number != person.number {
            for client in people[number]?.clients ?? [] { deliver(withLID, to: client) }
        }
        let list = notification("account_sync", from: person.jid, [ownList(person)])
        for client in person.clients where client !== changed { deliver(list, to: client) }
    }

    private func changeNode(_ change: DeviceChange, _ person: Person) -> Node {
        let tag: String
        let device: Device
        switch change {
        case .added(let added): (tag, device) = ("add", added)
        case .removed(let removed): (tag, device) = ("remove", removed)
        }
        var item = Node("device", ["jid": .jid(device.jid), "lid": .jid(device.lid)])
        if tag == "add" { item.attributes["key-index"] = .text(String(device.keyIndex)) }
        var list = DeviceList.keyIndexList(person)
        if tag == "remove" { list.content = nil }
        return Node(
            tag,
            [
                "device_hash": .text(DeviceList.hash(person, like: person.jid)),
                "device_lid_hash": .text(DeviceList.hash(person, like: person.lid)),
            ],
            content: .nodes([item, list])
        )
    }

    private func ownList(_ person: Person) -> Node {
        let devices = person.allDevices.map { device in
            Node(
                "device",
                [
                    "jid": .jid(device.jid),
                    "key-index": .text(String(device.keyIndex)),
                ]
            )
        }
        let hash = Value.text(DeviceList.hash(person, like: person.jid))
        return Node(
            "devices",
            ["dhash": hash],
            content: .nodes(devices + [DeviceList.keyIndexList(person)])
        )
    }
}
