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

extension Arrival {
    /// The moment that the author's clock showed, Unix milliseconds; the server's where there is none, or where it
    /// is later.
    ///
    /// What is said to be of the future would outlast all that the author says after it. The server's clock shows
    /// whole seconds.
    func moment(_ milliseconds: Int64) -> Timestamp {
        guard milliseconds > 0 else { return time }
        let (latest, isTooFar) = time.milliseconds.addingReportingOverflow(999)
        return Timestamp(milliseconds: isTooFar ? milliseconds : min(milliseconds, latest))
    }
}
