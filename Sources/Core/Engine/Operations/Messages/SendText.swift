import Commands
import Model

extension SendText: Operation {
    func run(on account: Account) async throws(CommandError) -> Message {
        try await account.sender.enqueue(text: text, to: to)
    }
}
