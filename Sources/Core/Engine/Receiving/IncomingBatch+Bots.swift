import BinaryNode
import Log
import Model
import Protobuf
import Stanzas
import Store
import WAProto

// What bots answer is encrypted with the secret of what they were asked.

extension IncomingBatch {
    /// Takes in a bot's answer, or the next part of one.
    ///
    /// - Returns: Whether it could be read; false when what was asked is not here, or does not fit.
    /// - Throws: When the database fails.
    mutating func takeBotAnswer(_ message: IncomingMessage, _ node: Node) throws -> Bool {
        guard let answer = BotAnswer(node),
            let part = message.encrypted.first(where: { $0.kind == .other("msmsg") }),
            let sealed = try? WAMessageSecretMessage(serializedBytes: part.bytes)
        else { return false }
        let chat = try canonical(answer.chat ?? message.chat)
        let asker = try canonical(answer.asker ?? own.main)
        let question = try transaction.message(chat: chat, id: answer.question, sender: asker)
        guard let question, let secret = try transaction.secret(of: question) else { return false }
        let plain = secret.openAnswer(
            AddOnSecret.Sealed(payload: sealed.encPayload, iv: sealed.encIV),
            id: answer.replaces ?? message.id,
            askers: try transaction.bothAddresses(of: asker),
            bot: message.sender.bare
        )
        guard let plain, let content = try? WAMessage(serializedBytes: plain) else { return false }
        try show(content.unwrapped, answer, of: message, in: chat)
        return true
    }

    /// A first part is a row; a later one takes its place, or is the row when the first never came.
    private mutating func show(
        _ wire: WAMessage,
        _ answer: BotAnswer,
        of message: IncomingMessage,
        in chat: JID
    ) throws {
        let told = wire.hasProtocolMessage && wire.protocolMessage.hasEditedMessage
        let wire = told ? wire.protocolMessage.editedMessage.unwrapped : wire
        guard let content = Model.Message.Content(wire) else { return }
        let sender = try canonical(message.sender)
        let id = answer.replaces ?? message.id
        let known = try transaction.message(chat: chat, id: id, sender: sender)
        guard let row = known, !row.content.isPlaceholder else {
            return try insert(
                NewMessage(
                    chat: chat,
                    id: id,
                    sender: sender,
                    time: message.time,
                    content: content,
                    encoded: wire.serializedBytes()
                )
            )
        }
        hasRow = true
        // The first that comes again, or late, is behind what is there.
        guard answer.replaces != nil else { return }
        let completed = try transaction.complete(
            row: row.row,
            with: content,
            encoded: wire.serializedBytes()
        )
        guard let completed else { return }
        try transaction.record(
            MessageEdited(message: completed, previous: row.content, time: message.time)
        )
    }
}
