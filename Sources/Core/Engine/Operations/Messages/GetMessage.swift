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
            var report = MessageReport(
                message: message,
                failure: message.state == .failed ? try reader.failure(row: message.row) : nil,
                waiting: message.state == .queued ? try reader.waiting(row: message.row) : nil
            )
            if let poll = message.content.as(PollContent.self) {
                report.tallies = Self.tallies(of: poll, try reader.votes(row: message.row))
            } else if message.content.kind == EventContent.kind {
                report.responses = try reader.responses(row: message.row)
            }
            return report
        }
    }

    private static func tallies(of poll: PollContent, _ votes: [PollVote]) -> [PollTally] {
        poll.options.map { option in
            PollTally(
                option: option,
                voters: votes.filter { $0.options.contains(option) }.map(\.voter)
            )
        }
    }
}
