import Model
import Stanzas
import Store
import WAProto

extension Effects {
    /// An emoji under a message, or its taking back when empty.
    struct Reaction: RowEffect {
        let target: Target
        private let emoji: String
        private let time: Timestamp

        init?(_ arrival: Arrival, own: JID) {
            guard arrival.message.hasReactionMessage else { return nil }
            let reaction = arrival.message.reactionMessage
            guard let target = Target(reaction.key, of: arrival, own: own) else { return nil }
            self.target = target
            emoji = reaction.text
            time = arrival.moment(
                reaction.hasSenderTimestampMS ? reaction.senderTimestampMS : 0
            )
        }

        func apply(
            to row: Model.Message,
            _ arrival: Arrival,
            in batch: inout IncomingBatch
        ) throws -> Bool {
            let reaction = Model.Reaction(
                sender: arrival.sender,
                emoji: emoji,
                time: time,
                isFromMe: arrival.isFromMe
            )
            try batch.transaction.show(reaction, under: row, id: arrival.id)
            return true
        }

        static func traits(of message: WAMessage) -> StanzaTraits? {
            guard message.hasReactionMessage else { return nil }
            return StanzaTraits(
                type: "reaction",
                edit: message.reactionMessage.text.isEmpty ? .senderRevoke : nil,
                hidesFailure: true
            )
        }
    }
}
