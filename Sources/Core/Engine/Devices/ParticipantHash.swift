import Crypto
import Encodings
import Model
import Stanzas
import Store

/// The hash by which client and server compare which devices they mean.
///
///     "2:" ‖ base64(first 6 bytes of SHA-256 over the sorted "user.0:device@server" texts)
///
/// - Source: whatsmeow `send.go` (`participantListHashV2`).
func participantHash(_ devices: [JID]) -> String {
    let texts = devices.map { "\($0.user).\($0.agent):\($0.device)@\($0.server.name)" }
    let joined = texts.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    let digest = SHA256.hash(joined.flatMap(\.self))
    return "2:" + Base64.encode(Array(digest.prefix(6)))
}
