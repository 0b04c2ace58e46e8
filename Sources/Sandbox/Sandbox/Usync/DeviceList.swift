import BinaryNode
import Crypto
import Model

/// A person's devices as clients see them.
///
/// - Source: protocol notes 02, sections 2.1 and 2.3.
enum DeviceList {
    /// `2:` and eight base64 characters over the sorted device addresses.
    static func hash(_ devices: [JID]) -> String {
        let names = devices.map { "\($0.user).\($0.agent):\($0.device)@\($0.server.name)" }.sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        let digest = SHA256.hash(Array(names.joined().utf8))
        return "2:" + Base64.encode(Array(digest.prefix(6)))
    }

    /// The hash over one person's devices, in the form of `like`.
    static func hash(_ person: Person, like jid: JID) -> String {
        hash(person.allDevices.map { $0.jid(like: jid) })
    }

    /// `<devices><device-list>…</device-list><key-index-list ts>…</key-index-list></devices>`.
    static func node(_ person: Person, like jid: JID) -> Node {
        let devices = person.allDevices.map { device in
            Node(
                "device",
                [
                    "id": .text(String(device.number)),
                    "key-index": .text(String(device.keyIndex)),
                ]
            )
        }
        let hash = Value.text(hash(person, like: jid))
        let list = Node("device-list", ["hash": hash], content: .nodes(devices))
        return Node("devices", content: .nodes([list, keyIndexList(person)]))
    }

    /// `<key-index-list ts>{signed list}</key-index-list>`.
    static func keyIndexList(_ person: Person) -> Node {
        var node = Node("key-index-list", ["ts": .text(String(person.keyListTime))])
        if let bytes = try? DeviceIdentity.keyIndexList(person) { node.content = .bytes(bytes) }
        return node
    }
}
