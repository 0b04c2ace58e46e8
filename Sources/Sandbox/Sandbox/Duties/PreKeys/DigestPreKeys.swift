import BinaryNode
import Crypto

/// Tells a client what the server still has, with a hash over all of it.
///
///     → <iq type="get" xmlns="encrypt"><digest/></iq>
///     ← <digest><registration/><type/><identity/><skey/><list><id/>…</list><hash/></digest>
///
/// - Source: Baileys `src/Socket/socket.ts` (`digestKeyBundle`).
enum DigestPreKeys: DeviceDuty {
    static let pattern = StanzaPattern.iq("get", "encrypt", with: "digest")

    static func answer(_ request: Request, from device: Device) -> Reply {
        let keys = device.keys
        let oneTime = request.world.database.preKeys.all(of: device.id)
        guard !oneTime.isEmpty else { return .error(404) }
        let hash = SHA1.hash(
            keys.identity.bytes + keys.signed.key.bytes + keys.signed.signature
                + oneTime.flatMap(\.key.bytes)
        )
        let ids = oneTime.map { Node("id", bytes: $0.id.bytes3) }
        let rest = [
            keys.signed.node, Node("list", content: .nodes(ids)), Node("hash", bytes: hash),
        ]
        return .result([Node("digest", content: .nodes(keys.head + rest))])
    }
}
