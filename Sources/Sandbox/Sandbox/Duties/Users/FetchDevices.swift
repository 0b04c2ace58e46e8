import BinaryNode
import Crypto
import Encodings
import Model

/// A person's devices as clients see them.
///
///     <devices><device-list hash><device id key-index is_hosted?/>…</device-list>
///       <key-index-list ts>{signed list}</key-index-list></devices>
///   | <devices><error code text/></devices>
///
/// An account whose chats have moved to LIDs is told no devices of others by their numbers.
///
/// - Source: whatsmeow `user.go` (`parseDeviceList`); Baileys issue 2794 for the empty list.
enum FetchDevices: UsyncProtocol {
    static let tag = "devices"

    static func answer(_ person: Person, like jid: JID, to asker: Device, in world: World) -> Node?
    {
        if let order = FaultOrders.take(of: person.id, in: world, .listing) {
            return Node("devices") { FaultList.listingFault(order)?.strike(order) }
        }
        guard jid.isLID || person.id == asker.id.person || !isMigrated(asker, world) else {
            return Node("devices") { Node("device-list") }
        }
        let devices = world.directory.devices(of: person.id)
        let list = devices.map { device in
            Node(
                "device",
                [
                    "id": .text(String(device.number)),
                    "key-index": .text(String(device.keyIndex)),
                    "is_hosted": device.isHosted ? "true" : nil,
                ]
            )
        }
        return Node("devices") {
            Node(
                "device-list",
                ["hash": .text(ParticipantHash.of(devices, like: jid))],
                content: .nodes(list)
            )
            keyIndexList(person, devices, world)
        }
    }

    private static func isMigrated(_ device: Device, _ world: World) -> Bool {
        world.database.people[device.id.person]?.habits.isMigrated == true
    }

    /// `<key-index-list ts>{signed list}</key-index-list>`, or whatever there is in its place.
    static func keyIndexList(_ person: Person, _ devices: [Device], _ world: World) -> Node {
        var node = Node("key-index-list", ["ts": .text(String(person.keyListTime))])
        let random = world.random(of: person.id)
        let isForged = person.habits.keyList == .forged
        let bytes = try? DeviceIdentity.keyIndexList(
            person,
            devices.filter { $0.isListed ?? true }.map(\.keyIndex),
            by: isForged ? KeyPair.generate(random).privateKey : nil,
            random: random
        )
        switch person.habits.keyList {
        case .some(.none): break
        case .old: node.content = person.habits.oldKeyList.map { .bytes($0) }
        case .forged, .right, nil: node.content = bytes.map { .bytes($0) }
        }
        return node
    }
}

/// `2:` and eight base64 characters over the sorted addresses of devices.
///
/// - Source: whatsmeow `send.go` (`participantListHashV2`).
enum ParticipantHash {
    static func of(_ devices: [JID]) -> String {
        let names = devices.map { "\($0.user).\($0.agent):\($0.device)@\($0.server.name)" }.sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        let digest = SHA256.hash(Array(names.joined().utf8))
        return "2:" + Base64.encode(Array(digest.prefix(6)))
    }

    /// The hash over some devices, in the form of an address.
    static func of(_ devices: [Device], like jid: JID) -> String {
        of(devices.map { $0.jid(like: jid) })
    }
}
