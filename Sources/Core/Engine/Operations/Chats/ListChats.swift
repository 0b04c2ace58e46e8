import Commands
import Model
import Store

extension ListChats: Operation {
    func run(on account: Account) async throws(CommandError) -> [Chat] {
        try Paging.check(limit: limit, offset: offset)
        return try await account.read { try $0.chats(limit: limit, offset: offset) }
    }
}
