import Commands
import Model
import Store

extension ListMessages: Operation {
    func run(on account: Account) async throws(CommandError) -> [Message] {
        try Paging.check(limit: limit)
        return try await account.read { reader in
            guard let before else { return try reader.messages(chat: chat, limit: limit) }
            guard let message = try reader.message(row: before) else { return [] }
            return try reader.messages(chat: chat, before: message, limit: limit)
        }
    }
}
