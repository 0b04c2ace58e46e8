import Commands
import Model
import Store

extension GetMessage: Operation {
    func run(on account: Account) async throws(CommandError) -> MessageReport {
        try await account.read { reader in
            let found =
                if let chat {
                    try reader.message(chat: chat, id: id, sender: sender)
                } else {
                    try reader.ownMessage(id: id)
                }
            guard let message = found else {
                throw CommandError.notFound("there is no message \(id)")
            }
            let failure = message.state == .failed ? try reader.failure(row: message.row) : nil
            return MessageReport(message: message, failure: failure)
        }
    }
}
