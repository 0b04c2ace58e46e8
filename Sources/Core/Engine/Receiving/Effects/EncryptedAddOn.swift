import Model
import Stanzas
import WAProto

extension Effects {
    /// A vote, answer, comment, reaction or edit, encrypted with the secret of what it is about.
    ///
    /// It is kept raw until that kind is opened.
    ///
    /// - Source: whatsmeow `msgsecret.go`.
    struct EncryptedAddOn: RowEffect {
        let target: Target

        init?(_ arrival: Arrival, own: JID) {
            guard let key = Self.key(of: arrival.message),
                let target = Target(key, of: arrival, own: own)
            else { return nil }
            self.target = target
        }

        func apply(
            to row: Model.Message,
            _ arrival: Arrival,
            in batch: inout IncomingBatch
        ) throws -> Bool { false }

        private static func key(of message: WAMessage) -> WAMessageKey? {
            if message.hasPollUpdateMessage {
                return message.pollUpdateMessage.pollCreationMessageKey
            }
            if message.hasEncReactionMessage { return message.encReactionMessage.targetMessageKey }
            if message.hasEncCommentMessage { return message.encCommentMessage.targetMessageKey }
            if message.hasEncEventResponseMessage {
                return message.encEventResponseMessage.eventCreationMessageKey
            }
            if message.hasSecretEncryptedMessage {
                return message.secretEncryptedMessage.targetMessageKey
            }
            return nil
        }

        static func traits(of message: WAMessage) -> StanzaTraits? {
            if message.hasPollUpdateMessage {
                return StanzaTraits(type: "poll", hidesFailure: true)
            }
            if message.hasEncReactionMessage {
                return StanzaTraits(type: "reaction", hidesFailure: true)
            }
            if message.hasEncCommentMessage { return StanzaTraits(hidesFailure: true) }
            if message.hasEncEventResponseMessage {
                return StanzaTraits(type: "event", hidesFailure: true)
            }
            return message.hasSecretEncryptedMessage
                ? StanzaTraits(edit: .messageEdit, hidesFailure: true) : nil
        }
    }
}
