import BinaryNode
import Crypto
import Model

/// Takes a client's keys; the children come in any order.
///
///     → <registration>{4}</registration><type>{05}</type><identity>{32}</identity>
///       <list><key><id>{3}</id><value>{32}</value></key>…</list>
///       <skey><id/><value/><signature>{64}</signature></skey>
///
/// - Source: whatsmeow `prekeys.go` (`uploadPreKeys`).
enum UploadPreKeys: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "encrypt", with: "identity", "list", "skey")

    private static let shape = Rule(
        "pre-keys.upload",
        "an upload has registration, type, identity, a signed key and different one-time keys"
    )

    static func answer(_ request: Request, from device: Device) -> Reply {
        let node = request.node
        guard let registration = node.child("registration")?.bytes, registration.count == 4,
            node.child("type")?.bytes == [5],
            let identity = PublicKey(node.child("identity")?.bytes ?? []),
            let signed = SignedKey(node.child("skey")), signed.id > 0,
            let keys = oneTimeKeys(node.child("list"))
        else { return .broken(shape) }
        guard identity == device.keys.identity,
            XEdDSA.verify(signed.signature, of: signed.key.serialized, by: identity)
        else { return .error(406) }
        request.world.database.devices.update(device.id) {
            $0.keys.registrationID = registration.bigEndian
            $0.keys.signed = signed
            $0.hasWarned = false
        }
        request.world.database.preKeys.add(keys, of: device.id)
        return .done
    }

    private static func oneTimeKeys(_ list: Node?) -> [OneTimeKey]? {
        guard let list = list?.children, !list.isEmpty else { return nil }
        let keys = list.compactMap { OneTimeKey($0) }
        guard keys.count == list.count, keys.allSatisfy({ $0.id > 0 }),
            Set(keys.map(\.id)).count == keys.count
        else { return nil }
        return keys
    }
}
