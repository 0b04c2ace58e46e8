import BinaryNode
import Crypto
import Model

extension World {
    /// Takes a client's keys.
    ///
    ///     → <registration>{4}</registration><type>{05}</type><identity>{32}</identity>
    ///       <list><key><id>{3}</id><value>{32}</value></key>…</list>
    ///       <skey><id/><value/><signature>{64}</signature></skey>
    ///
    /// - Source: protocol notes 01, section 8.1.
    func uploadPreKeys(_ node: Node, _ device: Device) -> Reply {
        guard let registration = node.child("registration")?.bytes, registration.count == 4,
            node.child("type")?.bytes == [5],
            let identity = PublicKey(node.child("identity")?.bytes ?? []),
            let signed = SignedKey(node.child("skey")), signed.id > 0,
            let list = node.child("list")?.children, !list.isEmpty
        else { return .error(400) }
        let keys = list.compactMap { OneTimeKey($0) }
        guard keys.count == list.count, keys.allSatisfy({ $0.id > 0 }),
            Set(keys.map(\.id)).count == keys.count
        else { return .error(400) }
        guard identity == device.preKeys.identity,
            XEdDSA.verify(signed.signature, of: signed.key.serialized, by: identity)
        else { return .error(406) }
        device.preKeys.registrationID = registration.bigEndian
        device.preKeys.signed = signed
        device.preKeys.add(keys)
        return .done
    }

    /// Takes a new signed pre-key.
    func rotate(_ node: Node, _ device: Device) -> Reply {
        guard let signed = SignedKey(node.child("rotate")?.child("skey")), signed.id > 0 else {
            return .error(400)
        }
        let identity = device.preKeys.identity
        guard XEdDSA.verify(signed.signature, of: signed.key.serialized, by: identity) else {
            return .error(406)
        }
        device.preKeys.signed = signed
        return .done
    }

    /// Tells a client what the server still has, with a hash over all of it.
    ///
    /// - Source: protocol notes 01, section 8.4.
    func digest(_ device: Device) -> Reply {
        let keys = device.preKeys
        guard !keys.oneTime.isEmpty else { return .error(404) }
        let hash = SHA1.hash(
            keys.identity.bytes + keys.signed.key.bytes + keys.signed.signature
                + keys.oneTime.flatMap(\.key.bytes)
        )
        let ids = keys.oneTime.map { Node("id", bytes: $0.id.bytes3) }
        let rest = [
            keys.signed.node, Node("list", content: .nodes(ids)), Node("hash", bytes: hash),
        ]
        return .result([Node("digest", content: .nodes(keys.head + rest))])
    }
}
