import BinaryNode
import Model
import Stanzas
import Store

/// By what the server's answer to a stanza is recognised.
///
///     → <message id to="200@lid"/>                    ← <ack class="message" id from="200@lid"/>
///     → <receipt id type="read" to="200@lid"/>        ← <ack class="receipt" id type="read" from="200@lid"/>
///
/// An id is unlike others only within a chat: callers choose them, and a receipt bears the one that its
/// author chose.
///
/// - Source: Baileys `src/Socket/messages-recv.ts` (`handleBadAck`).
struct AnswerKey: Hashable, Sendable {
    /// The class of the ack.
    let answer: AnswerClass
    /// The chat, as the stanza's `to` names it, without device; nil for an ack that does not say.
    let chat: JID?
    /// The id of the stanza.
    let id: String
    /// The type of a receipt; empty for messages, whose acks may have any.
    let type: String

    private init(_ answer: AnswerClass, _ chat: JID?, _ id: String, type: String?) {
        self.answer = answer
        self.chat = chat?.bare
        self.id = id
        self.type = answer == .receipt ? type ?? "" : ""
    }

    /// What will answer a message in a chat.
    init(message id: MessageID, in chat: JID) { self.init(.message, chat, id.text, type: nil) }

    /// What will answer a stanza that leaves.
    init(_ answer: AnswerClass, id: MessageID, _ node: Node) {
        self.init(answer, node.jid("to"), id.text, type: node.string("type"))
    }

    /// What an `ack` answers; nil when it is none that the outbox waits for.
    init?(ack node: Node) {
        guard node.tag == "ack", let id = node.string("id") else { return nil }
        let chat = node.jid("from")
        switch node.string("class") {
        case "message": self.init(.message, chat, id, type: nil)
        case "receipt": self.init(.receipt, chat, id, type: node.string("type"))
        default: return nil
        }
    }

    /// Whether an answer of this key may be meant for what waits for another one: it does not say for which
    /// chat it is, or names the person by their other address.
    func mayAnswer(_ other: AnswerKey) -> Bool {
        guard answer == other.answer, id == other.id, type == other.type else { return false }
        guard let chat, let meant = other.chat else { return true }
        return chat == meant || chat.isPerson && meant.isPerson && chat.isLID != meant.isLID
    }
}
