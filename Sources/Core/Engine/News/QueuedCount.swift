import Store
import Synchronization

/// How many messages wait in the outbox: counted anew only after something happened.
final class QueuedCount: Sendable {
    private let database: Database
    private let known = Mutex<(position: Int, count: Int)?>(nil)

    /// Counts in a database.
    init(_ database: Database) { self.database = database }

    /// The number; the last one that is known when it cannot be read.
    var value: Int {
        get async {
            let position = database.journal.told
            let known = known.withLock { $0 }
            if let known, known.position == position { return known.count }
            guard let count = try? await database.read({ try $0.queuedCount() }) else {
                return known?.count ?? 0
            }
            self.known.withLock { $0 = (position, count) }
            return count
        }
    }
}
