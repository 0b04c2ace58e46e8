import Model
import Stanzas
import Store
import WAProto

extension Effects {
    /// What a member of a group calls themselves there.
    ///
    /// - Source: Baileys `src/Socket/groups.ts` (`updateMemberLabel`).
    struct MemberTag: Effect {
        private let tag: String
        private let time: Timestamp

        init?(_ arrival: Arrival, own: JID) {
            guard arrival.chat.isGroup, arrival.message.hasProtocolMessage else { return nil }
            let told = arrival.message.protocolMessage
            guard told.hasType, told.type == .groupMemberLabelChange else { return nil }
            tag = told.memberLabel.label
            time = arrival.time
        }

        func apply(_ arrival: Arrival, in batch: inout IncomingBatch) throws {
            let isNew = try batch.transaction.setTag(
                tag,
                of: arrival.sender,
                in: arrival.chat,
                at: time
            )
            guard isNew else { return }
            try batch.transaction.record(
                MemberTagged(
                    group: arrival.chat,
                    person: arrival.sender,
                    isFromMe: arrival.isFromMe,
                    tag: tag,
                    time: time
                )
            )
        }

        /// - Source: whatsapp-rust `src/send.rs` (`tag_reason`).
        static func traits(of message: WAMessage) -> StanzaTraits? {
            guard message.hasProtocolMessage, message.protocolMessage.hasType,
                message.protocolMessage.type == .groupMemberLabelChange
            else { return nil }
            let reason =
                message.protocolMessage.memberLabel.label.isEmpty ? "user_delete" : "user_update"
            return StanzaTraits(meta: ["tag_reason": reason, "appdata": "member_tag"])
        }
    }
}
