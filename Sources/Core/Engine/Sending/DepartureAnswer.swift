import Model
import Stanzas

/// News about something in the outbox, to be written down by the next round.
enum DepartureAnswer: Sendable {
    /// The server acked or refused it; with what it says of a limit that it was refused for.
    case ack(Flight, MessageAck, AccountLimit? = nil)
    /// A receipt shows that the server has it.
    case received(Flight)
    /// Nobody answered it in time.
    case unanswered(Flight)
    /// What an entry needs could not be found out.
    case unprepared(entry: Int64, Obstacle)
}
