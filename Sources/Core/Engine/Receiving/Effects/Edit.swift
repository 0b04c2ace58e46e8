import Model
import Protobuf
import Stanzas
import Store
import WAProto

extension Effects {
    /// Other words for a message by its own author; what it said before is kept.
    struct Edit: RowEffect {
        let target: Target
        private let content: Model.Message.Content
        private let wire: WAMessage
        private let time: Timestamp

        init?(_ arrival: Arrival, own: JID) {
            let told = arrival.message.protocolMessage
            guard Self.isEdit(arrival.message), told.hasEditedMessage, !told.key.id.isEmpty,
                let content = Model.Message.Content(told.editedMessage.unwrapped)
            else { return nil }
            // Nobody edits what others wrote: whatever the key says of the author, it is the sender.
            var key = told.key
            key.fromMe = true
            guard let target = Target(key, of: arrival, own: own) else { return nil }
            self.target = target
            self.content = content
            wire = told.editedMessage.unwrapped
            time = arrival.moment(told.hasTimestampMS ? told.timestampMS : 0)
        }

        func apply(
            to row: Model.Message,
            _ arrival: Arrival,
            in batch: inout IncomingBatch
        ) throws -> Bool {
            guard row.sender == arrival.sender else { return true }
            let context = try MessageContext(wire, in: row.chat) { try batch.canonical($0) }
            let edited = try batch.transaction.edit(
                row: row.row,
                to: content,
                mentions: context?.mentions ?? [],
                at: time,
                encoded: try wire.keepingSecret(of: row, in: batch.transaction)
            )
            guard let edited else { return true }
            try batch.transaction.record(
                MessageEdited(message: edited, previous: row.content, time: time)
            )
            return true
        }

        static func traits(of message: WAMessage) -> StanzaTraits? {
            isEdit(message) ? StanzaTraits(edit: .messageEdit, hidesFailure: true) : nil
        }

        private static func isEdit(_ message: WAMessage) -> Bool {
            message.hasProtocolMessage && message.protocolMessage.hasType
                && message.protocolMessage.type == .messageEdit
        }
    }
}

extension WAMessage {
    /// The message as it is kept in place of a row's: what is encrypted with that one's secret is read further on.
    func keepingSecret(of row: Model.Message, in transaction: Transaction) throws -> [UInt8] {
        guard messageContextInfo.messageSecret.isEmpty,
            let secret = try transaction.secret(of: row)?.secret
        else { return serializedBytes() }
        var message = self
        message.messageContextInfo.messageSecret = secret
        return message.serializedBytes()
    }
}
