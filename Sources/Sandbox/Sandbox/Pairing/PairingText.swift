import Crypto
import Encodings

/// The text of a pairing QR code, taken apart.
///
///     [https://wa.me/settings/linked_devices#]ref,noise,identity,adv[,client type]
///
/// - Source: whatsmeow `pair.go` (`makeQRData`).
struct PairingText {
    let ref: String
    let noiseKey: [UInt8]
    let identity: [UInt8]
    let secret: [UInt8]

    init(_ text: String) throws(SandboxError) {
        let bare = text.split(separator: "#", maxSplits: 1).last.map(String.init) ?? text
        let fields = bare.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 4 || fields.count == 5 else {
            throw .malformed("a pairing text has 4 or 5 fields, this one \(fields.count)")
        }
        if fields.count == 5, fields[4].count != 1 {
            throw .malformed("the client type is one character")
        }
        let keys = fields[1...3].map { Base64.decode($0) ?? [] }
        guard keys.allSatisfy({ $0.count == 32 }) else {
            throw .malformed("fields 2 to 4 are base64 of 32 bytes each")
        }
        ref = fields[0]
        noiseKey = keys[0]
        identity = keys[1]
        secret = keys[2]
    }
}
