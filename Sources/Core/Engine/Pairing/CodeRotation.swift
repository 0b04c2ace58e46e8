import Crypto
import Encodings
import Store

/// The pairing codes of one connection: which is on show, for how long, and what its QR holds.
///
///     https://wa.me/settings/linked_devices#{ref},{noise key},{identity key},{secret},{client type}
///
/// Keys and secret are base64 with padding. The first of six codes is shown for 60 s, all others
/// for 20 s.
///
/// - Source: whatsmeow `pair.go` (`makeQRData`), `qrchan.go`.
struct CodeRotation: Sendable {
    private let refs: [String]
    private(set) var index = 0

    init(refs: [String]) { self.refs = refs }

    /// How many codes there are in all.
    var count: Int { refs.count }

    /// How long the code on show stays.
    var lifetime: Duration { refs.count - index == 6 ? .seconds(60) : .seconds(20) }

    /// Goes to the next code; false when the last one was on show.
    mutating func advance() -> Bool {
        guard index + 1 < refs.count else { return false }
        index += 1
        return true
    }

    /// The text of the QR on show; nil when there is none.
    func text(_ keys: Credentials) -> String? {
        guard refs.indices.contains(index) else { return nil }
        let parts = [
            refs[index], Base64.encode(keys.noiseKey.publicKey.bytes),
            Base64.encode(keys.identityKey.publicKey.bytes), Base64.encode(keys.advSecret),
            ClientPayload.clientType,
        ]
        return "https://wa.me/settings/linked_devices#" + parts.joined(separator: ",")
    }
}
