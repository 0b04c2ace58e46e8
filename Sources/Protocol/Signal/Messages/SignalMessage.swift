import Crypto
import Protobuf

/// A message of an established session.
///
///     33 ‖ { 1 ratchetKey, 2 counter, 3 previousCounter, 4 ciphertext } ‖ MAC 8
///
/// Zeros are written out, in ascending order: one implementation re-serializes what it read before
/// it checks the code. Reading, the code is checked over the bytes as they came.
struct SignalMessage {
    let ratchetKey: PublicKey
    let counter: UInt32
    let ciphertext: [UInt8]
    /// All but the authentication code.
    private let authenticated: [UInt8]
    private let mac: [UInt8]

    static let macCount = 8

    /// Reads a message; `previousCounter` may be anything and is not used.
    init(_ bytes: [UInt8]) throws(SignalError) {
        var body = try messageBody(bytes, trailer: Self.macCount, "SignalMessage")
        var key: [UInt8]?
        var counter: UInt32?
        var text: [UInt8]?
        try body.fields("SignalMessage") { tag, reader throws(ProtobufError) in
            switch tag {
            case bytesTag(1): key = try reader.bytes()
            case varintTag(2): counter = try reader.uint32()
            case varintTag(3): _ = try reader.uint32()
            case bytesTag(4): text = try reader.bytes()
            default: return false
            }
            return true
        }
        guard let key, let counter, let text else { throw .malformed("SignalMessage") }
        ratchetKey = try publicKey(key, "SignalMessage.ratchetKey")
        self.counter = counter
        ciphertext = text
        authenticated = Array(bytes.dropLast(Self.macCount))
        mac = Array(bytes.suffix(Self.macCount))
    }

    /// Whether the code is the one that the sender would have made.
    func isAuthentic(macKey: [UInt8], sender: PublicKey, receiver: PublicKey) -> Bool {
        let expected = Self.mac(macKey, sender, receiver, authenticated)
        return constantTimeEqual(mac, expected)
    }

    /// Encrypts and writes a message.
    static func seal(
        _ plain: [UInt8],
        keys: MessageKeys,
        ratchetKey: PublicKey,
        counter: UInt32,
        previousCounter: UInt32,
        sender: PublicKey,
        receiver: PublicKey
    ) -> [UInt8] {
        var writer = WireWriter(reserving: plain.count + 80)
        writer.bytes(bytesTag(1), ratchetKey.serialized)
        writer.uint32(varintTag(2), counter)
        writer.uint32(varintTag(3), previousCounter)
        writer.bytes(bytesTag(4), AESCBC.encrypt(plain, key: keys.cipherKey, iv: keys.iv))
        let message = [versionByte] + writer.output
        return message + mac(keys.macKey, sender, receiver, message)
    }

    private static func mac(
        _ key: [UInt8],
        _ sender: PublicKey,
        _ receiver: PublicKey,
        _ message: [UInt8]
    ) -> [UInt8] {
        let code = HMAC.sha256(key: key, sender.serialized, receiver.serialized, message)
        return Array(code.prefix(macCount))
    }
}
