import Model
import Stanzas
import Store
import WAProto

/// What a decrypted message does: one type each in a file of its own in `Effects/`, and one line in
/// ``Effects/kinds``.
///
/// Most put a new row into a chat. Others change a row that is there (a ``RowEffect``), or are for
/// the machinery alone and never seen.
protocol Effect: Sendable {
    /// Reads it; nil when the message does something else.
    init?(_ arrival: Arrival, own: JID)

    /// Does it, in the batch's transaction.
    func apply(_ arrival: Arrival, in batch: inout IncomingBatch) throws

    /// What the stanza of such a message says when it is sent from here; nil when the message,
    /// without wrappers, does something else.
    static func traits(of message: WAMessage) -> StanzaTraits?
}

extension Effect {
    /// Most do not leave from here.
    static func traits(of message: WAMessage) -> StanzaTraits? { nil }
}

/// What a message can do.
enum Effects {
    /// Every kind; the first that can be read from a message is what it does.
    static let kinds: [any Effect.Type] = [
        PeerMachinery.self, Reaction.self, Edit.self, Revoke.self, Pin.self, Keep.self,
        TimerChange.self, MemberTag.self, Vote.self, EventAnswer.self, EncryptedReaction.self,
        Comment.self,
        SecretEdit.self, NewRow.self,
    ]

    /// Sorts a message; nil when it says nothing that anybody was meant to see.
    static func sort(_ arrival: Arrival, own: JID) -> (any Effect)? {
        for kind in kinds {
            if let effect = kind.init(arrival, own: own) { return effect }
        }
        return nil
    }
}

/// An effect on a row that is there already, or will be: until it comes, the effect waits.
protocol RowEffect: Effect {
    /// The row that is meant.
    var target: Target { get }

    /// Does it to the row.
    ///
    /// - Returns: Whether it is done with; what a placeholder does not let anybody do yet is held.
    func apply(
        to row: Model.Message,
        _ arrival: Arrival,
        in batch: inout IncomingBatch
    ) throws -> Bool
}

extension RowEffect {
    func apply(_ arrival: Arrival, in batch: inout IncomingBatch) throws {
        let author = try target.author.map { try batch.canonical($0) }
        let row = try batch.transaction.message(
            chat: arrival.chat,
            id: target.id,
            sender: author
        )
        if let row, try apply(to: row, arrival, in: &batch) { return }
        // Behind a placeholder it waits for what that stands for.
        try batch.hold(arrival, for: target)
    }
}
