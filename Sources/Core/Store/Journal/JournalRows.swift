internal import Model
internal import Synchronization

/// What the rows of the journal that were read last hold: readers that have fallen behind do so together, and read the
/// same rows.
///
/// A row that is committed never changes.
final class JournalRows: Sendable {
    private struct Row {
        let entries: [JournalEntry]
        /// How long its text is.
        let size: Int
    }

    private struct State {
        var known: [Int64: Row] = [:]
        /// The places of those that are known, in the order in which they were read.
        var order: [Int64] = []
        var size = 0
    }

    private let capacity: Int
    private let state = Mutex(State())

    /// Starts with nothing; so many bytes of text are kept as events, and the newest row whatever its length.
    init(capacity: Int = 1 << 20) { self.capacity = capacity }

    /// The events of the row that ends with a place; nil when it was not read lately.
    func entries(through last: Int64) -> [JournalEntry]? {
        state.withLock { $0.known[last]?.entries }
    }

    /// Keeps the events of a row.
    func keep(_ entries: [JournalEntry], through last: Int64, size: Int) {
        state.withLock { state in
            guard state.known[last] == nil else { return }
            state.known[last] = Row(entries: entries, size: size)
            state.order.append(last)
            state.size += size
            while state.size > capacity, state.order.count > 1 {
                let oldest = state.known.removeValue(forKey: state.order.removeFirst())
                state.size -= oldest?.size ?? 0
            }
        }
    }
}
