import Crypto
import Protobuf

/// The first messages of a session: a signal message and what the other side needs to agree.
///
///     33 ‖ { 1 preKeyId?, 2 baseKey, 3 identityKey, 4 message, 5 registrationId, 6 signedPreKeyId,
///            7 kyberPreKeyId?, 8 kyberCiphertext? }
///
/// - Source: zapo `spec/proto` for the last two, which no engine writes.
struct PreKeySignalMessage {
    /// The one-time prekey; nil, also for the id 0, when none was used.
    let preKeyID: UInt32?
    let signedPreKeyID: UInt32
    let registrationID: UInt32
    let baseKey: PublicKey
    let identityKey: PublicKey
    let message: SignalMessage
    /// Whether the sender agreed by a post-quantum key as well, which nobody was given.
    let isHybrid: Bool

    init(_ bytes: [UInt8]) throws(SignalError) {
        var body = try messageBody(bytes, trailer: 0, "PreKeySignalMessage")
        var ids: [UInt32: UInt32] = [:]
        var base: [UInt8]?
        var identity: [UInt8]?
        var inner: [UInt8]?
        var isHybrid = false
        try body.fields("PreKeySignalMessage") { tag, reader throws(ProtobufError) in
            switch tag {
            case varintTag(1), varintTag(5), varintTag(6): ids[tag >> 3] = try reader.uint32()
            case bytesTag(2): base = try reader.bytes()
            case bytesTag(3): identity = try reader.bytes()
            case bytesTag(4): inner = try reader.bytes()
            case bytesTag(8): isHybrid = try !reader.bytes().isEmpty
            default: return false
            }
            return true
        }
        guard let base, let identity, let inner, let signedPreKeyID = ids[6]
        else { throw .malformed("PreKeySignalMessage") }
        preKeyID = ids[1] == 0 ? nil : ids[1]
        self.signedPreKeyID = signedPreKeyID
        registrationID = ids[5] ?? 0
        baseKey = try publicKey(base, "PreKeySignalMessage.baseKey")
        identityKey = try publicKey(identity, "PreKeySignalMessage.identityKey")
        message = try SignalMessage(inner)
        self.isHybrid = isHybrid
    }

    /// Wraps a signal message.
    static func wrap(
        _ message: [UInt8],
        pending: PendingPreKey,
        baseKey: PublicKey,
        identity: PublicKey,
        registrationID: UInt32
    ) -> [UInt8] {
        var writer = WireWriter(reserving: message.count + 100)
        if let id = pending.preKeyID { writer.uint32(varintTag(1), id) }
        writer.bytes(bytesTag(2), baseKey.serialized)
        writer.bytes(bytesTag(3), identity.serialized)
        writer.bytes(bytesTag(4), message)
        writer.uint32(varintTag(5), registrationID)
        writer.uint32(varintTag(6), pending.signedPreKeyID)
        return [versionByte] + writer.output
    }
}
