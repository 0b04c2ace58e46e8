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
    /// What stood under the message before; nil for nothing.
    let before: StoredReaction?

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
            payload: message.serializedBytes(),
            undo: before?.undo
        )
    }

    static func seal(_ entry: OutboxEntry, in context: inout SealingContext) throws -> Sealing {
        guard let content = SealedContent(entry.id, entry.payload) else {
            return .hopeless("the stored reaction is damaged")
        }
        return try ContentSeal(entry: entry, content: content).seal(in: &context)
    }

    /// Nobody but this device knows of it: under the message is again what was there before.
    static func undo(_ entry: OutboxEntry, own: OwnAddresses, in transaction: Transaction) throws {
        guard let content = SealedContent(entry.id, entry.payload),
            let target = try target(of: content, in: entry.lane, own: own, transaction)
        else { return }
        let undo = try transaction.undo(of: entry.entry)
        let before = undo.flatMap(StoredReaction.init(undo:))
        let isLast = try transaction.takeBackReaction(
            entry.id,
            of: own.main,
            from: target.row,
            before: before
        )
        guard isLast == nil else {
            return try transaction.tell(before?.emoji ?? "", of: own.main, under: target)
        }
        // Another one stands in its place already, and takes it for the one before.
        let reaction = content.message.reactionMessage
        let taken = StoredReaction(
            emoji: reaction.text.isEmpty ? nil : reaction.text,
            time: Timestamp(milliseconds: reaction.senderTimestampMS),
            id: entry.id
        )
        try transaction.replaceUndo(taken.undo, with: undo, in: entry.lane)
    }

    /// The message that was reacted to, if it is still there.
    private static func target(
        of content: SealedContent,
        in lane: OutboxLane,
        own: OwnAddresses,
        _ transaction: Transaction
    ) throws -> Model.Message? {
        let key = content.message.reactionMessage.key
        guard let chat = try transaction.address(of: lane) else { return nil }
        let author = key.fromMe ? own.main : chat.isPerson ? chat : JID(key.participant)
        guard let author else { return nil }
        return try transaction.message(chat: chat, id: MessageID(key.id), sender: author)
    }
}

extension StoredReaction {
    /// How an entry of the outbox keeps what was there before it: as the message that brought it.
    var undo: [UInt8] {
        WAReactionMessage.with {
            if let id { $0.key.id = id.text }
            if let emoji { $0.text = emoji }
            $0.senderTimestampMS = time.milliseconds
        }.serializedBytes()
    }

    /// Reads what an entry keeps; nil when that is damaged.
    init?(undo: [UInt8]) {
        guard let reaction = try? WAReactionMessage(serializedBytes: undo) else { return nil }
        self.init(
            emoji: reaction.text.isEmpty ? nil : reaction.text,
            time: Timestamp(milliseconds: reaction.senderTimestampMS),
            id: reaction.key.id.isEmpty ? nil : MessageID(reaction.key.id)
        )
    }
}

extension Transaction {
    /// Tells which reaction of this account stands under a message now.
    fileprivate func tell(_ emoji: String, of sender: JID, under target: Model.Message) throws {
        try record(
            ReactionChanged(
                chat: target.chat,
                message: target.id,
                author: target.sender,
                sender: sender,
                isFromMe: true,
                emoji: emoji,
                time: now
            )
        )
    }
}
