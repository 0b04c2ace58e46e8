import Commands
import Crypto
import Model
import Protobuf
import Stanzas
import Store
import WAProto

/// A stored message that a command does something to, in the transaction that puts it into the outbox.
struct StoredTarget {
    let transaction: Transaction
    /// The message.
    let message: Model.Message
    /// How others find it.
    let key: WAMessageKey
    /// This device.
    let own: OwnAddresses
    /// Now, server clock.
    let now: Timestamp
    /// Where keys come from.
    let random: Randomness

    /// Refuses what others do not have yet, or what says nothing any more.
    ///
    /// What is on its way counts as had: this comes after it.
    func check() throws {
        guard !message.content.isSystem, message.content.kind != DeletedContent.kind else {
            throw EngineError.invalid("the message was deleted, or nobody wrote it")
        }
        guard message.state != .failed else {
            throw EngineError.invalid("the message has failed; nobody else has it")
        }
        guard message.state == .queued,
            let entry = try transaction.outgoing(message: message.row), entry.stanza == nil
        else { return }
        throw EngineError.invalid("the message has not left yet; cancel-message takes it back")
    }

    /// Encrypts something with the message's secret.
    ///
    /// - Throws: ``EngineError/invalid(_:)`` when the secret is not known here.
    func seal(_ plain: [UInt8], for use: AddOnSecret.Use) throws -> AddOnSecret.Sealed {
        guard let secret = try transaction.secret(of: message) else {
            throw EngineError.invalid(
                "this device does not have what the answer is encrypted with; use the phone"
            )
        }
        return secret.seal(
            plain,
            for: use,
            author: try transaction.address(of: message.sender, in: message.chat),
            sender: try transaction.address(of: own.main, in: message.chat),
            random: random
        )
    }
}

extension Account {
    /// Puts what is done to a stored message into the outbox; it is done here once WhatsApp has it.
    ///
    /// - Parameters:
    ///   - id: The message.
    ///   - sender: Who wrote it; nil takes the one of that id.
    ///   - chat: Its chat.
    ///   - compose: What is sent; throws ``EngineError/invalid(_:)`` for what cannot be done.
    /// - Throws: ``CommandError`` of code `notFound` when there is no such message.
    func act(
        on id: MessageID,
        of sender: JID?,
        in chat: JID,
        _ compose: @escaping @Sendable (StoredTarget) throws -> WAMessage
    ) async throws(CommandError) {
        guard chat.isPerson || chat.isGroup || chat == .status else {
            throw .invalid("this can be done in chats with people and in groups")
        }
        let isThere = try await carryOut { () throws(EngineError) in
            let own = try OwnAddresses(try link.credentials())
            let (now, random, new) = (link.serverNow, link.random, try link.newMessageID())
            return try await outbox.submit(to: chat) { transaction in
                let found = try transaction.message(chat: chat, id: id, sender: sender)
                guard let found else { return (false, []) }
                try self.link.checkIsOwn(found, in: transaction)
                guard found.chat != .status || found.isFromMe else {
                    throw EngineError.invalid("to another's status post only reactions are sent")
                }
                let target = StoredTarget(
                    transaction: transaction,
                    message: found,
                    key: try transaction.key(of: found),
                    own: own,
                    now: now,
                    random: random
                )
                try target.check()
                let action = ActionDeparture(
                    id: new,
                    chat: found.chat,
                    message: try compose(target)
                )
                return (true, try transaction.enqueue(action.thing).map { [$0] } ?? [])
            }
        }
        guard isThere else { throw .notFound("there is no message \(id) in this chat") }
    }

    /// Puts what is done to a chat into the outbox; it is done here once WhatsApp has it.
    func act(
        in chat: JID,
        _ compose: @escaping @Sendable (Timestamp) -> WAMessage
    ) async throws(CommandError) {
        try await carryOut { () throws(EngineError) in
            _ = try link.credentials()
            let (now, new) = (link.serverNow, try link.newMessageID())
            try await outbox.submit(to: chat) { transaction in
                let action = ActionDeparture(id: new, chat: chat.bare, message: compose(now))
                return ((), try transaction.enqueue(action.thing).map { [$0] } ?? [])
            }
        }
    }
}
