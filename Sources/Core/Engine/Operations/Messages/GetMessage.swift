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
            switch message.state {
            case .failed:
                let failure = try reader.failure(row: message.row)
                return MessageReport(message: message, failure: failure)
            case .queued:
                let waiting = try reader.waiting(row: message.row)
                return MessageReport(message: message, waiting: waiting)
            default: return MessageReport(message: message)
            }
        }
    }
}
