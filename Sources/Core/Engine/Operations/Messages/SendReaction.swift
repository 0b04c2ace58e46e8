import Commands
import Model
import Protobuf
import Stanzas
import Store
import WAProto

extension SendReaction: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        guard emoji.count <= 1, emoji.utf8.count <= 64 else {
            throw .invalid("a reaction is one emoji; an empty one takes it back")
        }
        let isShown = try await account.carryOut { () throws(EngineError) in
            try await enqueue(on: account)
        }
        guard isShown else { throw .notFound("there is no such message in this chat") }
        return Done()
    }

    /// Shows the reaction here and puts it into the outbox, both or neither; false without such a message.
    private func enqueue(on account: Account) async throws(EngineError) -> Bool {
        let link = account.link
        let reaction = Reaction(
            sender: try OwnAddresses(try link.credentials()).main,
            emoji: emoji,
            time: link.serverNow,
            isFromMe: true
        )
        let id = try link.newMessageID()
        let (chat, message, sender) = (chat, message, sender)
        return try await account.outbox.submit(to: chat) { transaction in
            let target = try transaction.message(chat: chat, id: message, sender: sender)
            guard let target, !target.content.isSystem else { return (false, []) }
            let before = try transaction.storedReaction(of: reaction.sender, to: target.row)
            try transaction.show(reaction, under: target, id: id)
            let departure = ReactionDeparture(
                id: id,
                chat: target.chat,
                target: try transaction.key(of: target),
                emoji: reaction.emoji,
                time: reaction.time,
                before: before
            )
            return (true, try transaction.enqueue(departure.thing).map { [$0] } ?? [])
        }
    }
}

extension Transaction {
    /// How other people's devices find a message: written from the point of view of this account.
    func key(of message: Model.Message) throws -> WAMessageKey {
        var author: JID?
        if !message.isFromMe, !message.chat.isPerson {
            // As the group names its members.
            let isPhone = try group(message.chat)?.isLIDAddressed == false
            author = isPhone ? try phone(for: message.sender) : message.sender
        }
        return WAMessageKey.with {
            $0.remoteJID = message.chat.description
            $0.fromMe = message.isFromMe
            $0.id = message.id.text
            if let author { $0.participant = author.description }
        }
    }
}
