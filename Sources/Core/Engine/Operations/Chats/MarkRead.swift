import Commands
import Model

extension MarkRead: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        try await account.carryOut { () throws(EngineError) in
            try await account.outbox.markRead(chat: chat, through: through)
        }
        return Done()
    }
}
