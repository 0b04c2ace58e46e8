import Commands
import Model
import Store

extension SendAgain: Operation {
    func run(on account: Account) async throws(CommandError) -> Message {
        let found = try await account.read { reader in
            if let chat {
                try reader.message(chat: chat, id: id, sender: nil)
            } else {
                try reader.ownMessage(id: id)
            }
        }
        guard let failed = found, failed.isFromMe else {
            throw .notFound("there is no own message \(id)")
        }
        return try await account.carryOut { () throws(EngineError) in
            try await account.outbox.sendAgain(failed, random: account.options.random)
        }
    }
}
