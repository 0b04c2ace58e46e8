/// A transfer that somebody waits for: it starts once and says once what came of it.
protocol AwaitedTransfer: Transfer {
    associatedtype Outcome: Sendable

    /// Starts; on the loop's thread.
    func start(_ done: @escaping @Sendable (Result<Outcome, TransportError>) -> Void)
    /// Gives up; from anywhere.
    func cancel()
}

extension AwaitedTransfer {
    /// Runs the transfer on its loop and waits for what comes of it; a task that is cancelled gives it up.
    func run() async throws(TransportError) -> Outcome {
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                transfers.loop.perform {
                    self.start { continuation.resume(returning: $0) }
                }
            }
        } onCancel: {
            cancel()
        }
        return try result.get()
    }
}
