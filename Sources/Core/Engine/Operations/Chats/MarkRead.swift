import Commands
import Model

extension MarkRead: Operation {
    func run(on account: Account) async throws(CommandError) -> Done {
        try await account.sender.markRead(chat: chat, through: through)
        return Done()
    }
}
