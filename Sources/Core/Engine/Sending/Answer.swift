import BinaryNode
import Model
import Stanzas
import Store

/// By what the server's answer to a stanza is recognised.
struct AnswerKey: Hashable, Sendable {
    /// The class of the ack.
    let answer: AnswerClass
    /// The id of the stanza.
    let id: String
    /// The type of a receipt; empty for messages, whose acks may have any.
    let type: String

    private init(_ answer: AnswerClass, _ id: String, type: String) {
        self.answer = answer
        self.id = id
        self.type = type
    }

    /// What will answer a message.
    init(message id: MessageID) { self.init(.message, id.text, type: "") }

    /// What will answer a stanza that leaves.
    init(_ answer: AnswerClass, id: MessageID, _ node: Node) {
        let type = answer == .receipt ? node.string("type") : nil
        self.init(answer, id.text, type: type ?? "")
    }

    /// What an `ack` answers; nil when it is none that the outbox waits for.
    init?(ack node: Node) {
        guard node.tag == "ack", let id = node.string("id") else { return nil }
        switch node.string("class") {
        case "message": self.init(.message, id, type: "")
        case "receipt": self.init(.receipt, id, type: node.string("type") ?? "")
        default: return nil
        }
    }
}

/// Something that was sent and is not answered yet.
struct Flight: Sendable {
    /// Its place in the outbox.
    let entry: Int64
    /// Its lane.
    let lane: OutboxLane
    /// What will answer it.
    let key: AnswerKey
    /// How often it was refused or not answered before.
    let attempts: Int
    /// How often its stanza was made anew.
    let reseals: Int
    /// Whose devices it was encrypted for.
    let audience: SealedAudience
    /// When it was sent, by the stopwatch.
    var since = Duration.zero
}

/// News about something in the outbox, to be written down by the next round.
enum Answer: Sendable {
    /// The server acked or refused it.
    case ack(Flight, MessageAck)
    /// A receipt shows that the server has it.
    case received(Flight)
    /// Nobody answered it in time.
    case unanswered(Flight)
    /// What the first entry of a lane needs could not be found out.
    case unprepared(OutboxLane, Obstacle)
}
