import Model
import Protobuf
import Stanzas
import Store
import WAProto

extension Effects {
    /// A reaction where members do not see each other, encrypted with the secret of what it is under.
    ///
    /// - Source: whatsmeow `msgsecret.go` (`DecryptReaction`).
    struct EncryptedReaction: RowEffect {
        let target: Target
        private let sealed: AddOnSecret.Sealed

        init?(_ arrival: Arrival, own: JID) {
            guard arrival.message.hasEncReactionMessage else { return nil }
            let reaction = arrival.message.encReactionMessage
            guard let target = Target(reaction.targetMessageKey, of: arrival, own: own) else {
                return nil
            }
            self.target = target
            sealed = AddOnSecret.Sealed(payload: reaction.encPayload, iv: reaction.encIV)
        }

        func apply(
            to row: Model.Message,
            _ arrival: Arrival,
            in batch: inout IncomingBatch
        ) throws -> Bool {
            guard !row.content.isPlaceholder else { return false }
            guard let plain = try batch.open(sealed, for: .reaction, of: row, by: arrival),
                let told = try? WAReactionMessage(serializedBytes: plain)
            else { return true }
            let reaction = Model.Reaction(
                sender: arrival.sender,
                emoji: told.text,
                time: arrival.moment(told.hasSenderTimestampMS ? told.senderTimestampMS : 0),
                isFromMe: arrival.isFromMe
            )
            try batch.transaction.show(reaction, under: row, id: arrival.id)
            return true
        }

        static func traits(of message: WAMessage) -> StanzaTraits? {
            message.hasEncReactionMessage ? StanzaTraits(type: "reaction", hidesFailure: true) : nil
        }
    }
}
