import Commands
import Model

extension SendText: Operation {
    func run(on account: Account) async throws(CommandError) -> Message {
        try await account.carryOut { () throws(EngineError) in
            try await account.outbox.send(
                .text(text, to: to, id: id, key: key, random: account.options.random)
            )
        }
    }
}
