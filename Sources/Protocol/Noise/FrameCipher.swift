import Crypto

/// One direction of the transport: a key and the counter of frames.
public struct FrameCipher: Sendable {
    private let key: [UInt8]
    private var counter: UInt32 = 0

    /// Takes a key of 32 bytes.
    init(key: [UInt8]) { self.key = key }

    /// Encrypts the next frame; frames must reach the wire in this order.
    public mutating func seal(_ plain: [UInt8]) -> [UInt8] {
        let sealed = AESGCM.seal(plain, key: key, nonce12: nonce(counter))
        counter &+= 1
        return sealed
    }

    /// Decrypts the next frame; the counter advances also when that fails.
    ///
    /// - Throws: `NoiseError.notAuthentic`.
    public mutating func open(_ sealed: [UInt8]) throws(NoiseError) -> [UInt8] {
        let nonce = nonce(counter)
        counter &+= 1
        do {
            return try AESGCM.open(sealed, key: key, nonce12: nonce)
        } catch {
            throw .notAuthentic
        }
    }
}

/// Both directions of the transport, as one side sees them.
public struct FrameCiphers: Sendable {
    /// For the frames that leave.
    public var send: FrameCipher
    /// For the frames that arrive.
    public var receive: FrameCipher
}
