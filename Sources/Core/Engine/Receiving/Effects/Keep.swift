import Model
import Stanzas
import Store
import WAProto

extension Effects {
    /// Keeps a message that would disappear, or lets it go again.
    struct Keep: RowEffect {
        let target: Target
        private let isKept: Bool
        private let time: Timestamp

        init?(_ arrival: Arrival, own: JID) {
            guard arrival.message.hasKeepInChatMessage else { return nil }
            let keep = arrival.message.keepInChatMessage
            guard let target = Target(keep.key, of: arrival, own: own) else { return nil }
            self.target = target
            isKept = keep.keepType != .undoKeepForAll
            time = arrival.moment(keep.hasTimestampMS ? keep.timestampMS : 0)
        }

        func apply(
            to row: Model.Message,
            _ arrival: Arrival,
            in batch: inout IncomingBatch
        ) throws -> Bool {
            guard try batch.transaction.keep(row: row.row, isKept, at: time) != nil else {
                return true
            }
            try batch.transaction.record(
                MessageKept(
                    chat: row.chat,
                    message: row.id,
                    author: row.sender,
                    by: arrival.sender,
                    isKept: isKept,
                    isFromMe: arrival.isFromMe,
                    time: time
                )
            )
            return true
        }

        static func traits(of message: WAMessage) -> StanzaTraits? {
            guard message.hasKeepInChatMessage else { return nil }
            let keep = message.keepInChatMessage
            let isUndone = keep.keepType == .undoKeepForAll && keep.key.fromMe
            return StanzaTraits(edit: isUndone ? .senderRevoke : nil, hidesFailure: true)
        }
    }
}
