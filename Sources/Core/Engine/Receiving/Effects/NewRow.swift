import Model
import Stanzas
import Store
import WAProto

extension Effects {
    /// Something new to see: a row of its own in the chat.
    ///
    /// Between two people it says which timer holds there.
    struct NewRow: Effect {
        private let content: Model.Message.Content

        init?(_ arrival: Arrival, own: JID) {
            guard let content = Model.Message.Content(arrival.message) else { return nil }
            self.content = content
        }

        /// The row.
        func row(_ arrival: Arrival, in batch: inout IncomingBatch) throws -> NewMessage {
            let context = try MessageContext(arrival.message, in: arrival.chat) {
                try batch.canonical($0)
            }
            return NewMessage(
                chat: arrival.chat,
                id: arrival.id,
                sender: arrival.sender,
                isFromMe: arrival.isFromMe,
                time: arrival.time,
                content: content,
                context: context,
                encoded: arrival.encoded
            )
        }

        func apply(_ arrival: Arrival, in batch: inout IncomingBatch) throws {
            try batch.insert(try row(arrival, in: &batch))
            guard arrival.chat.isPerson, let timer = arrival.message.timer else { return }
            try batch.take(timer, of: arrival.chat)
        }
    }
}
