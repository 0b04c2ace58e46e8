import Model
import WAProto

/// Which stored message an arriving one is about.
struct Target: Hashable, Sendable {
    /// The message.
    let id: MessageID
    /// Who wrote it, as far as the key says so; without device.
    let author: JID?

    /// Reads a key, which is written from the point of view of who sent it; nil when it names none.
    ///
    ///     key.fromMe         the sender's own message
    ///     else, in a group   the participant's
    ///     else               the other side's: ours, or the partner's when an own device speaks
    init?(_ key: WAMessageKey, of arrival: Arrival, own: JID) {
        guard !key.id.isEmpty else { return nil }
        id = MessageID(key.id)
        if key.fromMe {
            author = arrival.sender
        } else if arrival.chat.isPerson {
            author = arrival.isFromMe ? arrival.chat : own
        } else {
            author = JID(key.participant)?.bare
        }
    }
}
