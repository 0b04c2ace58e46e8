import Model
import Stanzas
import WAProto

extension Effects {
    /// Pins a message in its chat, or takes the pin away.
    ///
    /// It is kept raw until pins are shown.
    struct Pin: RowEffect {
        let target: Target

        init?(_ arrival: Arrival, own: JID) {
            guard arrival.message.hasPinInChatMessage,
                let target = Target(arrival.message.pinInChatMessage.key, of: arrival, own: own)
            else { return nil }
            self.target = target
        }

        func apply(
            to row: Model.Message,
            _ arrival: Arrival,
            in batch: inout IncomingBatch
        ) throws -> Bool { false }

        static func traits(of message: WAMessage) -> StanzaTraits? {
            message.hasPinInChatMessage ? StanzaTraits(edit: .pin, hidesFailure: true) : nil
        }
    }
}
