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
            if message.content.kind == PollContent.kind || message.content.kind == EventContent.kind
            {
                return try Self.answered(message, reader)
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

    /// A poll with its votes, or an event with who comes.
    private static func answered(_ message: Message, _ reader: Reader) throws -> MessageReport {
        var report = MessageReport(
            message: message,
            failure: message.state == .failed ? try reader.failure(row: message.row) : nil,
            waiting: message.state == .queued ? try reader.waiting(row: message.row) : nil
        )
        if let poll = message.content.as(PollContent.self) {
            let votes = try reader.votes(row: message.row)
            report.tallies = poll.options.map { option in
                PollTally(
                    option: option,
                    voters: votes.filter { $0.options.contains(option) }.map(\.voter)
                )
            }
        } else {
            report.responses = try reader.responses(row: message.row)
        }
        return report
    }
}
