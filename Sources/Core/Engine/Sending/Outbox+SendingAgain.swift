import Crypto
import Model
import Store

// What failed can be sent once more: by hand, since whoever it was for may have it all the same.

extension Outbox {
    /// Puts the text of a failed message into the outbox as a new one, and leaves nothing of the failed one in its
    /// chat, both or neither.
    ///
    /// - Returns: The new message as stored.
    /// - Throws: ``EngineError/invalid(_:)`` for what has not failed, is no text, or was written under another
    ///   number.
    nonisolated func sendAgain(
        _ failed: Message,
        random: Randomness
    ) async throws(EngineError) -> Message {
        guard failed.content.kind == TextContent.kind, let words = failed.content.words else {
            throw .invalid("only a text can be sent again")
        }
        let (link, now) = (link, link.serverNow)
        return try await send(.text(words, to: failed.chat, random: random)) { transaction in
            // Another may have done it, or taken it away, since it was looked at.
            guard let message = try transaction.message(row: failed.row), message.state == .failed,
                message.content == failed.content
            else { throw EngineError.invalid("the message has not failed, or was sent again") }
            try link.checkIsOwn(message, in: transaction)
            _ = try Self.delete(message, at: now, in: transaction)
        }
    }
}
