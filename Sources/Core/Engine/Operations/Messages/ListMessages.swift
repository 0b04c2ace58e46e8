import Commands
import Model
import Store

extension ListMessages: Operation {
    func run(on account: Account) async throws(CommandError) -> [Message] {
        try Paging.check(limit: limit)
        guard before == nil || after == nil else { throw .invalid("before and after together") }
        return try await account.read { reader in
            guard let row = before ?? after else {
                return try reader.messages(chat: chat, limit: limit)
            }
            guard let message = try reader.message(row: row) else { return [] }
            return before != nil
                ? try reader.messages(chat: chat, before: message, limit: limit)
                : try reader.messages(chat: chat, after: message, limit: limit)
        }
    }
}
