import Model
import Stanzas

// The server refuses a message for what the account may do: why, and until when, takes another question.

extension Outbox {
    /// Writes a refusal down as soon as it can be explained, or it turns out that it cannot.
    ///
    /// Until then the entry counts as under way, over another connection too, so that nothing sends it again: that
    /// would make a lock longer.
    func explain(_ kind: AccountLimit.Kind, _ flight: Flight, _ ack: MessageAck) {
        explaining[flight.entry] = flight
        link.background.start {
            let limit = await self.limits.find(kind)
            await self.answered(flight, ack, limit)
        }
    }

    private func answered(_ flight: Flight, _ ack: MessageAck, _ limit: AccountLimit?) {
        explaining[flight.entry] = nil
        note(flight, ack, limit)
        run()
    }

    /// Notes the server's answer for the next round.
    func note(_ flight: Flight, _ ack: MessageAck, _ limit: AccountLimit? = nil) {
        // What was refused goes first again, once what follows it was answered.
        if ack.error != nil { lanes.startOver(flight.lane) }
        lanes.answered(flight.entry, in: flight.lane)
        answers.append(.ack(flight, ack, limit))
    }
}
