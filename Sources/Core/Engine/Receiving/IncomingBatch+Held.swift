import Log
import Model
import Protobuf
import Store
import WAProto

// Effects on rows that are not here yet: held with the message that brought them, done when the row comes.

extension IncomingBatch {
    /// Holds an effect until its row comes.
    func hold(_ arrival: Arrival, for target: Target) throws {
        try transaction.hold(
            HeldEffect(
                chat: arrival.chat,
                target: target.id,
                id: arrival.id,
                sender: arrival.sender,
                isFromMe: arrival.isFromMe,
                time: arrival.time,
                encoded: arrival.encoded
            )
        )
    }

    /// Does to a row that came what was held for it.
    mutating func apply(_ held: [HeldEffect]) throws {
        for effect in held {
            guard let message = try? WAMessage(serializedBytes: effect.encoded) else {
                log.warning("what \(effect.id) does to another message cannot be read")
                continue
            }
            let arrival = Arrival(
                chat: effect.chat,
                sender: effect.sender,
                id: effect.id,
                isFromMe: effect.isFromMe,
                time: effect.time,
                message: message.unwrapped,
                encoded: effect.encoded
            )
            try Effects.sort(arrival, own: own.main)?.apply(arrival, in: &self)
        }
    }
}
