import BinaryNode
import Crypto

/// Takes a new signed pre-key.
///
///     → <iq type="set" xmlns="encrypt"><rotate><skey/></rotate></iq>
///
/// - Source: Baileys `src/Socket/socket.ts` (`rotateSignedPreKey`).
enum RotateSignedPreKey: DeviceDuty {
    static let pattern = StanzaPattern.iq("set", "encrypt", with: "rotate")

    private static let shape = Rule("pre-keys.rotation", "a rotation has a complete signed key")

    static func answer(_ request: Request, from device: Device) -> Reply {
        let key = request.node.child("rotate")?.child("skey")
        guard let signed = SignedKey(key), signed.id > 0 else { return .broken(shape) }
        let identity = device.keys.identity
        guard XEdDSA.verify(signed.signature, of: signed.key.serialized, by: identity) else {
            return .error(406)
        }
        request.world.database.devices.update(device.id) { $0.keys.signed = signed }
        return .done
    }
}
