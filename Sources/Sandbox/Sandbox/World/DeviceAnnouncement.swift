import BinaryNode
import Model

/// A change of somebody's device list.
enum DeviceChange {
    case added(Device)
    case removed(Device)
}

/// Tells those whom it concerns that a person's device list changed.
struct DeviceAnnouncement {
    let world: World
    let person: Person.ID

    /// Tells everybody who knows the person, and the person's other clients, about a device.
    ///
    /// - Source: whatsmeow `notification.go` (`handleDeviceNotification`).
    func announce(_ change: DeviceChange) {
        guard let person = world.database.people[person] else { return }
        let devices = world.directory.devices(of: person.id)
        let changed: Device
        switch change {
        case .added(let device), .removed(let device): changed = device
        }
        let child = changeNode(change, person, devices)
        for other in world.database.acquaintances.of(person.id) where other != person.id {
            for client in world.directory.clients(of: other) {
                var note = world.delivery.notification("devices", from: person.jid, [child])
                note.attributes["lid"] = .jid(person.lid)
                world.delivery.deliver(note, to: client.id)
            }
        }
        for client in devices where !client.isSimulated && client.id != changed.id {
            let list = ownList(person, devices)
            let note = world.delivery.notification("account_sync", from: person.jid, [list])
            world.delivery.deliver(note, to: client.id)
        }
    }

    private func changeNode(_ change: DeviceChange, _ person: Person, _ devices: [Device]) -> Node {
        let tag: String
        let device: Device
        switch change {
        case .added(let added): (tag, device) = ("add", added)
        case .removed(let removed): (tag, device) = ("remove", removed)
        }
        var item = Node("device", ["jid": .jid(device.jid), "lid": .jid(device.lid)])
        if tag == "add" { item.attributes["key-index"] = .text(String(device.keyIndex)) }
        var list = FetchDevices.keyIndexList(person, devices, world)
        if tag == "remove" { list.content = nil }
        return Node(
            tag,
            [
                "device_hash": .text(ParticipantHash.of(devices, like: person.jid)),
                "device_lid_hash": .text(ParticipantHash.of(devices, like: person.lid)),
            ],
            content: .nodes([item, list])
        )
    }

    private func ownList(_ person: Person, _ devices: [Device]) -> Node {
        let list = devices.map { device in
            Node(
                "device",
                [
                    "jid": .jid(device.jid),
                    "key-index": .text(String(device.keyIndex)),
                    "is_hosted": device.isHosted ? "true" : nil,
                ]
            )
        }
        let hash = Value.text(ParticipantHash.of(devices, like: person.jid))
        return Node(
            "devices",
            ["dhash": hash],
            content: .nodes(list + [FetchDevices.keyIndexList(person, devices, world)])
        )
    }
}
