import Crypto
import Encodings
import Signal
import Testing

/// Bytes from hexadecimal digits; spaces do not count.
func bytes(_ hex: String) throws -> [UInt8] {
    try #require(Hex.decode(hex.filter { !$0.isWhitespace }))
}

/// A device with its address and storage.
struct Peer {
    let address: SignalAddress
    let storage: InMemorySignalStorage
    let randomness: Randomness

    init(_ name: String, _ randomness: Randomness) {
        address = SignalAddress(name: name, device: 0)
        storage = InMemorySignalStorage(randomness)
        self.randomness = randomness
    }

    func begin(with other: Peer, withPreKey: Bool = true) throws {
        try SessionCipher.process(
            other.storage.bundle(withPreKey: withPreKey),
            for: other.address,
            in: storage,
            random: randomness
        )
    }

    func encrypt(_ text: String, for other: Peer) throws -> Sealed {
        let message = try SessionCipher.encrypt(
            Array(text.utf8),
            for: other.address,
            in: storage,
            random: randomness
        )
        return Sealed(isPreKey: message.isPreKey, bytes: message.bytes)
    }

    func decrypt(_ message: Sealed, from other: Peer) throws -> String {
        let plain = try SessionCipher.decrypt(
            message.bytes,
            isPreKey: message.isPreKey,
            from: other.address,
            in: storage
        )
        return String(decoding: plain, as: UTF8.self)
    }
}

/// An encrypted message on its way.
struct Sealed {
    var isPreKey: Bool
    var bytes: [UInt8]
}
