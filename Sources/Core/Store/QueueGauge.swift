internal import Synchronization

/// How many messages wait in the outbox, as of the last commit: known without counting them.
final class QueueGauge: Sendable {
    private let known = Mutex<Int?>(nil)

    /// The number; nil while nobody has counted.
    var count: Int? { known.withLock { $0 } }

    /// Takes what the writer knows after a commit.
    func set(_ count: Int) { known.withLock { $0 = count } }

    /// Takes what a reader counted, unless the writer knows better.
    func learn(_ count: Int) -> Int {
        known.withLock { known in
            known = known ?? count
            return known ?? count
        }
    }
}
