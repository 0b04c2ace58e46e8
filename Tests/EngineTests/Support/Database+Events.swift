import Model
import Store

extension Database {
    /// Everything that is told from now on, after `first`.
    func events(after first: [any Event] = []) -> AsyncStream<any Event> {
        var follower = journal.follow()
        let (stream, continuation) = AsyncStream<any Event>.makeStream()
        for event in first { continuation.yield(event) }
        let task = Task {
            while let batch = try? await follower.next() {
                for entry in batch.entries { continuation.yield(entry.event) }
            }
            continuation.finish()
        }
        continuation.onTermination = { _ in task.cancel() }
        return stream
    }
}
