import Model
import Protobuf
import Stanzas
import Store
import WAProto

/// An emoji under somebody's message, or its taking back; the rows under the message are this account's own
/// matter and change when it is put into the outbox.
struct ReactionDeparture: Departure {
    static let kind = "reaction"

    /// Its id on the wire.
    let id: MessageID
    /// The chat.
    let chat: JID
    /// What is reacted to.
    let target: WAMessageKey
    /// One emoji; empty takes the reaction back.
    let emoji: String
    /// When, server clock.
    let time: Timestamp

    /// The entry for the outbox.
    var thing: OutgoingThing {
        let message = WAMessage.with {
            $0.reactionMessage = WAReactionMessage.with {
                $0.key = target
                $0.text = emoji
                $0.senderTimestampMS = time.milliseconds
            }
        }
        return OutgoingThing(
            chat: chat,
            answer: .message,
            kind: Self.kind,
            id: id,
            payload: message.serializedBytes()
        )
    }

    static func seal(_ entry: OutboxEntry, in context: inout SealingContext) throws -> Sealing {
        guard let content = SealedContent(entry.id, entry.payload) else {
            return .hopeless("the stored reaction is damaged")
        }
        return try ContentSeal(entry: entry, content: content).seal(in: &context)
    }

    /// Nobody but this device knows of it: the message is without it again.
    static func undo(_ entry: OutboxEntry, own: OwnAddresses, in transaction: Transaction) throws {
        guard let key = SealedContent(entry.id, entry.payload)?.message.reactionMessage.key,
            let chat = try transaction.address(of: entry.lane)
        else { return }
        let author = key.fromMe ? own.main : chat.isPerson ? chat : JID(key.participant)
        guard
            let target = try transaction.message(
                chat: chat,
                id: MessageID(key.id),
                sender: author
            )
        else { return }
        try transaction.takeBack(entry.id, of: own.main, under: target)
    }
}

extension Transaction {
    /// Takes away a reaction, if it is still the one that a message brought, and tells of it.
    fileprivate func takeBack(
        _ id: MessageID,
        of sender: JID,
        under target: Model.Message
    ) throws {
        guard try removeReaction(id, of: sender, from: target.row) != nil else { return }
        try record(
            ReactionChanged(
                chat: target.chat,
                message: target.id,
                author: target.sender,
                sender: sender,
                isFromMe: true,
                emoji: "",
                time: now
            )
        )
    }
}
