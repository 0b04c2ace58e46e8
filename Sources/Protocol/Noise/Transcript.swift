import Crypto

/// The symmetric half of a Noise handshake: what has been said so far, and the keys that follow.
///
///     init(prologue)      h = ck = k = the pattern's name, mixHash(prologue)
///     mixHash(x)          h = SHA256(h ‖ x)
///     mixKey(dh)          ck ‖ k = HKDF(dh, salt = ck, 64); the counter starts again
///     encryptAndHash(p)   c = AES-256-GCM(k, counter, p, aad = h), mixHash(c)
///
/// - Source: The Noise Protocol Framework, section 5.2.
struct Transcript {
    private(set) var hash: [UInt8]
    private(set) var chainingKey: [UInt8]
    private(set) var key: [UInt8]
    private var counter: UInt32 = 0

    /// Which messages make up a handshake.
    enum Pattern: String {
        /// Neither side knows the other.
        case xx = "Noise_XX_25519_AESGCM_SHA256"
        /// As XX, after a first message that counted on a key which the server no longer has.
        case xxFallback = "Noise_XXfallback_25519_AESGCM_SHA256"

        /// The name as a hash: padded when it is shorter than one, hashed when it is longer.
        var start: [UInt8] {
            let name = Array(rawValue.utf8)
            guard name.count <= 32 else { return SHA256.hash(name) }
            return name + [UInt8](repeating: 0, count: 32 - name.count)
        }
    }

    /// Begins with the pattern's name.
    init(prologue: [UInt8], pattern: Pattern = .xx) {
        hash = pattern.start
        chainingKey = pattern.start
        key = pattern.start
        mixHash(prologue)
    }

    mutating func mixHash(_ data: [UInt8]) { hash = SHA256.hash(hash, data) }

    mutating func mixKey(_ ours: PrivateKey, _ theirs: PublicKey) throws(NoiseError) {
        let secret: [UInt8]
        do { secret = try ours.agree(with: theirs) } catch { throw .weakKey }
        let keys = HKDF.sha256(secret, salt: chainingKey, info: "", count: 64)
        chainingKey = Array(keys[..<32])
        key = Array(keys[32...])
        counter = 0
    }

    mutating func encryptAndHash(_ plain: [UInt8]) -> [UInt8] {
        let sealed = AESGCM.seal(plain, key: key, nonce12: nonce(counter), aad: hash)
        counter += 1
        mixHash(sealed)
        return sealed
    }

    mutating func decryptAndHash(_ sealed: [UInt8]) throws(NoiseError) -> [UInt8] {
        do {
            let plain = try AESGCM.open(sealed, key: key, nonce12: nonce(counter), aad: hash)
            counter += 1
            mixHash(sealed)
            return plain
        } catch {
            throw .notAuthentic
        }
    }

    /// The keys of the two directions: from the client, and from the server.
    func split() -> (fromClient: FrameCipher, fromServer: FrameCipher) {
        let keys = HKDF.sha256([], salt: chainingKey, info: "", count: 64)
        return (FrameCipher(key: Array(keys[..<32])), FrameCipher(key: Array(keys[32...])))
    }
}

/// The nonce of a counter: eight zeros and the number, big-endian.
func nonce(_ counter: UInt32) -> [UInt8] {
    [0, 0, 0, 0, 0, 0, 0, 0] + (0..<4).map { UInt8(truncatingIfNeeded: counter >> (24 - 8 * $0)) }
}
