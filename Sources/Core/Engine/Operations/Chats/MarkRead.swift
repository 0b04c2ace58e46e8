import Commands
import Model

extension MarkRead: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        let isThere = try await account.carryOut { () throws(EngineError) in
            try await account.outbox.markRead(chat: chat, through: through)
        }
        guard isThere else { throw .notFound("there is no message in row \(through) of this chat") }
        return Done()
    }
}
