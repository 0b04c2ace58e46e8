import Crypto

/// The keys of one message between two devices.
///
///     seed ─HKDF("WhisperMessageKeys", 80)→ cipher key 32 ‖ MAC key 32 ‖ IV 16
struct MessageKeys {
    let cipherKey: [UInt8]
    let macKey: [UInt8]
    let iv: [UInt8]

    init(seed: [UInt8]) {
        let keys = HKDF.sha256(seed, info: MessageKeys.info, count: 80)
        cipherKey = Array(keys[..<32])
        macKey = Array(keys[32..<64])
        iv = Array(keys[64...])
    }

    private static let info = Array("WhisperMessageKeys".utf8)
}
