import Commands
import Model

extension CancelMessage: Operation {
    func run(on account: Account) async throws(CommandError) -> Message {
        let outcome = try await account.carryOut { () throws(EngineError) in
            try await account.outbox.takeBack(id, in: chat)
        }
        switch outcome {
        case .done(let message): return message
        case .unknown: throw .notFound("there is no own message \(id)")
        case .gone(.queued?): throw .invalid("the message may have left already")
        case .gone(.failed?): throw .invalid("the message has failed, and waits no more")
        case .gone(let state):
            throw .invalid("the message has left" + (state.map { ": it is \($0)" } ?? ""))
        }
    }
}
