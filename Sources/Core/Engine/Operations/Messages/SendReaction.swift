import Commands
import Model
import Stanzas
import Store

extension SendReaction: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        guard emoji.isEmpty || Reaction.isEmoji(emoji) else {
            throw .invalid("a reaction is one emoji; an empty one takes it back")
        }
        let isShown = try await account.carryOut { () throws(EngineError) in
            try await enqueue(on: account)
        }
        guard isShown else {
            throw .notFound("there is no such message in this chat, or it was deleted")
        }
        return Done()
    }

    /// Shows the reaction here and puts it into the outbox, both or neither; false without such a message.
    private func enqueue(on account: Account) async throws(EngineError) -> Bool {
        let link = account.link
        let own = try OwnAddresses(try link.credentials()).main
        let now = link.serverNow
        let id = try link.newMessageID()
        let (chat, message, sender, emoji) = (chat, message, sender, emoji)
        return try await account.outbox.submit(to: chat) { transaction in
            let target = try transaction.message(chat: chat, id: message, sender: sender)
            guard let target, target.takesReactions else { return (false, []) }
            try link.checkIsOwn(target, in: transaction)
            let before = try transaction.storedReaction(of: own, to: target.row)
            // An own device whose clock is ahead reacted before, not later.
            let time = max(now, Timestamp(milliseconds: (before?.time.milliseconds ?? 0) + 1))
            let reaction = Reaction(sender: own, emoji: emoji, time: time, isFromMe: true)
            try transaction.show(reaction, under: target, id: id)
            let departure = ReactionDeparture(
                id: id,
                chat: target.chat,
                target: try transaction.key(of: target),
                emoji: emoji,
                time: time,
                before: before
            )
            return (true, try transaction.enqueue(departure.thing).map { [$0] } ?? [])
        }
    }
}
