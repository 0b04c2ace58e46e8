import Model
import Stanzas
import WAProto

extension Effects {
    /// Keeps a message that would disappear, or lets it go again.
    ///
    /// It is kept raw until timers run.
    struct Keep: RowEffect {
        let target: Target

        init?(_ arrival: Arrival, own: JID) {
            guard arrival.message.hasKeepInChatMessage,
                let target = Target(arrival.message.keepInChatMessage.key, of: arrival, own: own)
            else { return nil }
            self.target = target
        }

        func apply(
            to row: Model.Message,
            _ arrival: Arrival,
            in batch: inout IncomingBatch
        ) throws -> Bool { false }

        static func traits(of message: WAMessage) -> StanzaTraits? {
            guard message.hasKeepInChatMessage else { return nil }
            let keep = message.keepInChatMessage
            let isUndone = keep.keepType == .undoKeepForAll && keep.key.fromMe
            return StanzaTraits(edit: isUndone ? .senderRevoke : nil, hidesFailure: true)
        }
    }
}
