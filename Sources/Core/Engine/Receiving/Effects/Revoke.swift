import Log
import Model
import Stanzas
import Store
import WAProto

extension Effects {
    /// Deletes a message for everyone: by its author, or in a group by an admin.
    struct Revoke: RowEffect {
        let target: Target

        init?(_ arrival: Arrival, own: JID) {
            guard Self.isRevoke(arrival.message),
                let target = Target(arrival.message.protocolMessage.key, of: arrival, own: own)
            else { return nil }
            self.target = target
        }

        func apply(
            to row: Model.Message,
            _ arrival: Arrival,
            in batch: inout IncomingBatch
        ) throws -> Bool {
            guard try isAllowed(row, arrival, batch) else {
                batch.log.warning("message \(arrival.id) deletes what its sender did not write")
                return true
            }
            let revoked = try batch.transaction.revoke(
                row: row.row,
                leaving: .deleted(by: arrival.sender)
            )
            guard revoked != nil else { return true }
            try batch.transaction.record(
                MessageRevoked(
                    chat: row.chat,
                    id: row.id,
                    author: row.sender,
                    by: arrival.sender,
                    isFromMe: arrival.isFromMe,
                    time: arrival.time
                )
            )
            return true
        }

        private func isAllowed(
            _ row: Model.Message,
            _ arrival: Arrival,
            _ batch: IncomingBatch
        ) throws -> Bool {
            // An own device asked its server first; somebody else's word deletes nothing of others,
            // unless they are known to be admins of the group.
            if row.sender == arrival.sender || arrival.isFromMe { return true }
            guard arrival.chat.isGroup,
                let group = try batch.transaction.group(arrival.chat)
            else { return false }
            return group.members.contains { $0.person == arrival.sender && $0.role != .member }
        }

        static func traits(of message: WAMessage) -> StanzaTraits? {
            guard isRevoke(message) else { return nil }
            return StanzaTraits(
                edit: message.protocolMessage.key.fromMe ? .senderRevoke : .adminRevoke
            )
        }

        private static func isRevoke(_ message: WAMessage) -> Bool {
            message.hasProtocolMessage && message.protocolMessage.hasType
                && message.protocolMessage.type == .revoke
        }
    }
}
