import Model
import Protobuf
import Stanzas
import WAProto

/// What is to be encrypted, under the id that it has on the wire.
struct SealedContent: Sendable {
    /// The id.
    let id: MessageID
    /// The protocol message.
    let message: WAMessage
    /// The same, serialized: what others' devices get.
    let payload: [UInt8]
    /// How the stanza speaks of it.
    let traits: StanzaTraits

    /// Reads what the outbox holds; nil when it is no message.
    init?(_ id: MessageID, _ payload: [UInt8]) {
        guard let message = try? WAMessage(serializedBytes: payload) else { return nil }
        self.id = id
        self.message = message
        self.payload = payload
        traits = message.traits
    }

    /// What other own devices get: it names the chat that it was sent to.
    func copy(sentTo chat: JID) -> [UInt8] { message.copy(sentTo: chat).serializedBytes() }
}
