import Model
import WAProto

/// One decrypted message with who said it where: what the effects are read from.
struct Arrival: Sendable {
    /// The chat it belongs to, as it is stored.
    var chat: JID
    /// Who said it, as stored, without device.
    var sender: JID
    /// Its own id.
    var id: MessageID
    /// Whether an own device said it.
    var isFromMe: Bool
    /// When it was said, server clock.
    var time: Timestamp
    /// The message without wrappers.
    var message: WAMessage
    /// The message as it is kept.
    var encoded: [UInt8]
    /// `peer` for what own devices tell each other.
    var category: String?
    /// Whether the account's own phone said it.
    var isFromPhone = false
}
