import Model
import Stanzas
import Store
import WAProto

extension Effects {
    /// Pins a message in its chat, or takes the pin away.
    ///
    /// - Source: zapo `src/message/encode/content.ts`, Baileys `src/Utils/messages.ts`.
    struct Pin: RowEffect {
        /// How long a pin stays that does not say, in seconds: a week.
        private static let usual: Int64 = 604_800

        let target: Target
        private let isPinned: Bool
        private let seconds: Int64
        private let time: Timestamp

        init?(_ arrival: Arrival, own: JID) {
            guard arrival.message.hasPinInChatMessage else { return nil }
            let pin = arrival.message.pinInChatMessage
            guard let target = Target(pin.key, of: arrival, own: own) else { return nil }
            self.target = target
            isPinned = pin.type != .unpinForAll
            let told = arrival.message.messageContextInfo.messageAddOnDurationInSecs
            seconds = told > 0 ? Int64(told) : Self.usual
            time = arrival.moment(pin.hasSenderTimestampMS ? pin.senderTimestampMS : 0)
        }

        func apply(
            to row: Model.Message,
            _ arrival: Arrival,
            in batch: inout IncomingBatch
        ) throws -> Bool {
            let until =
                isPinned ? Timestamp(seconds: time.seconds.addingClamped(seconds)) : nil
            guard try batch.transaction.pin(row: row.row, until: until, at: time) != nil else {
                return true
            }
            try batch.transaction.record(
                MessagePinned(
                    chat: row.chat,
                    message: row.id,
                    author: row.sender,
                    by: arrival.sender,
                    until: until,
                    isFromMe: arrival.isFromMe,
                    time: time
                )
            )
            return true
        }

        static func traits(of message: WAMessage) -> StanzaTraits? {
            message.hasPinInChatMessage ? StanzaTraits(edit: .pin, hidesFailure: true) : nil
        }
    }
}

extension Int64 {
    /// The sum, or the largest number there is.
    fileprivate func addingClamped(_ other: Int64) -> Int64 {
        let (sum, isTooLarge) = addingReportingOverflow(other)
        return isTooLarge ? .max : sum
    }
}
