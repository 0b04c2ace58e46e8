import Commands
import Model
import Store

extension StarMessage: Operation {
    func run(on account: Account) async throws(CommandError) -> Message {
        let (chat, id, sender, isStarred) = (chat, message, sender, isStarred ?? true)
        let now = account.link.serverNow
        let starred = try await account.carryOut { () throws(EngineError) in
            try await account.link.write { transaction -> Message? in
                guard let found = try transaction.message(chat: chat, id: id, sender: sender) else {
                    return nil
                }
                guard let message = try transaction.star(row: found.row, isStarred) else {
                    return found
                }
                try transaction.record(
                    MessageStarred(
                        chat: message.chat,
                        message: message.id,
                        author: message.sender,
                        isStarred: isStarred,
                        isFromMe: true,
                        time: now
                    )
                )
                return message
            }
        }
        guard let starred else { throw .notFound("there is no message \(id) in this chat") }
        return starred
    }
}
