import Log
import Model
import Protobuf
import Stanzas
import Store
import WAProto

/// What this account does to a message or a chat: an edit, a deletion, a pin, a vote and the like.
///
/// Here it is done when the server has it, as when another own device had done it; see ``Effects``.
struct ActionDeparture: Departure {
    static let kind = "action"
    static let isDoneWhenTaken = true

    /// Its id on the wire.
    let id: MessageID
    /// The chat.
    let chat: JID
    /// What is done.
    let message: WAMessage

    /// The entry for the outbox.
    var thing: OutgoingThing {
        OutgoingThing(
            chat: chat,
            answer: .message,
            kind: Self.kind,
            id: id,
            payload: message.serializedBytes()
        )
    }

    static func seal(_ entry: OutboxEntry, in context: inout SealingContext) throws -> Sealing {
        guard let content = SealedContent(entry.id, entry.payload) else {
            return .hopeless("what was stored of it is damaged")
        }
        return try ContentSeal(entry: entry, content: content).seal(in: &context)
    }
}

extension Round {
    /// Does here what an entry says, now that the server has it.
    ///
    /// When the database refuses it, nothing of it is done: it would else hold up every other chat for ever.
    ///
    /// - Parameters:
    ///   - number: The entry's place in the outbox.
    ///   - time: When the server took it, server clock.
    ///   - transaction: Where it is done.
    /// - Throws: When it is the database itself that fails.
    func carryOut(_ number: Int64, at time: Timestamp, in transaction: Transaction) throws {
        guard let entry = try transaction.outgoing(number),
            let chat = try transaction.address(of: entry.lane),
            let message = try? WAMessage(serializedBytes: entry.payload)
        else { return }
        var batch = try IncomingBatch(transaction, of: self)
        let arrival = Arrival(
            chat: chat,
            sender: facts.own.main,
            id: entry.id,
            isFromMe: true,
            time: time,
            message: message.unwrapped,
            encoded: entry.payload
        )
        do {
            try transaction.attempt {
                try Effects.sort(arrival, own: facts.own.main)?.apply(arrival, in: &batch)
            }
        } catch  where !StorageTrouble(error).isFault {
            log.error("what \(entry.kind) \(entry.id) does here could not be stored: \(error)")
        }
    }
}
