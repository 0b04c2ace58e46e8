import Crypto
import Protobuf

/// A message to a group.
///
///     33 ‖ { 1 id, 2 iteration, 3 ciphertext } ‖ signature 64
struct SenderKeyMessage {
    let id: UInt32
    let iteration: UInt32
    let ciphertext: [UInt8]
    /// All but the signature.
    let signed: [UInt8]
    let signature: [UInt8]

    init(_ bytes: [UInt8]) throws(SignalError) {
        var body = try messageBody(bytes, trailer: 64, "SenderKeyMessage")
        var numbers: [UInt32: UInt32] = [:]
        var text: [UInt8]?
        try body.fields("SenderKeyMessage") { tag, reader throws(ProtobufError) in
            switch tag {
            case varintTag(1), varintTag(2): numbers[tag >> 3] = try reader.uint32()
            case bytesTag(3): text = try reader.bytes()
            default: return false
            }
            return true
        }
        guard let id = numbers[1], let iteration = numbers[2], let text
        else { throw .malformed("SenderKeyMessage") }
        self.id = id
        self.iteration = iteration
        ciphertext = text
        signed = Array(bytes.dropLast(64))
        signature = Array(bytes.suffix(64))
    }

    /// Writes all but the signature; zeros are written out, in ascending order.
    static func unsigned(id: UInt32, iteration: UInt32, ciphertext: [UInt8]) -> [UInt8] {
        var writer = WireWriter(reserving: ciphertext.count + 20)
        writer.uint32(varintTag(1), id)
        writer.uint32(varintTag(2), iteration)
        writer.bytes(bytesTag(3), ciphertext)
        return [versionByte] + writer.output
    }
}

/// What a member gives the others so that they can read its messages from here on.
///
///     33 ‖ { 1 id, 2 iteration, 3 chainKey 32, 4 signingKey 33 }
struct SenderKeyDistributionMessage {
    let id: UInt32
    let chain: ChainKey
    let signingKey: PublicKey

    init(_ state: SenderKeyState) {
        id = state.id
        chain = state.chain
        signingKey = state.signingKey
    }

    init(_ bytes: [UInt8]) throws(SignalError) {
        var body = try messageBody(bytes, trailer: 0, "SenderKeyDistributionMessage")
        var numbers: [UInt32: UInt32] = [:]
        var keys: [UInt32: [UInt8]] = [:]
        try body.fields("SenderKeyDistributionMessage") { tag, reader throws(ProtobufError) in
            switch tag {
            case varintTag(1), varintTag(2): numbers[tag >> 3] = try reader.uint32()
            case bytesTag(3), bytesTag(4): keys[tag >> 3] = try reader.bytes()
            default: return false
            }
            return true
        }
        guard let id = numbers[1], let iteration = numbers[2], let chainKey = keys[3],
            chainKey.count == 32, let signingKey = keys[4]
        else { throw .malformed("SenderKeyDistributionMessage") }
        self.id = id
        chain = ChainKey(key: chainKey, index: iteration)
        self.signingKey = try publicKey(signingKey, "SenderKeyDistributionMessage.signingKey")
    }

    var serialized: [UInt8] {
        var writer = WireWriter(reserving: 90)
        writer.uint32(varintTag(1), id)
        writer.uint32(varintTag(2), chain.index)
        writer.bytes(bytesTag(3), chain.key)
        writer.bytes(bytesTag(4), signingKey.serialized)
        return [versionByte] + writer.output
    }
}
