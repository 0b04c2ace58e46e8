import Model
import Protobuf
import Stanzas
import Store
import WAProto

/// Seals a content for its chat, whoever that is.
struct ContentSeal {
    let entry: OutboxEntry
    let content: SealedContent

    /// Makes the stanza, or says why it cannot be made.
    func seal(in context: inout SealingContext) throws -> Sealing {
        guard let chat = try context.chat(of: entry.lane) else {
            return .hopeless("the stored address of the chat cannot be read")
        }
        if chat.isPerson {
            return try DirectSeal(entry: entry, content: content, chat: chat).seal(in: &context)
        }
        if chat.isGroup {
            return try GroupSeal(entry: entry, content: content, group: chat).seal(in: &context)
        }
        if chat == .status {
            return try StatusSeal(entry: entry, content: content).seal(in: &context)
        }
        if chat.isNewsletter { return .sealed(SealedStanza(node: plain(for: chat).node)) }
        return .hopeless("martlet cannot send into such a chat yet")
    }

    /// What a channel gets: nothing that is only for those who can decrypt, such as the secret for votes.
    private func plain(for channel: JID) -> NewsletterMessage {
        var message = content.message
        message.clearMessageContextInfo()
        return NewsletterMessage(
            id: content.id,
            traits: content.traits,
            to: channel,
            plaintext: message.serializedBytes()
        )
    }
}
