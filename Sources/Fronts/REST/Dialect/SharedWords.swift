import Model
import Synchronization

/// What the newest events are in a dialect's words, for all streams that tell them.
///
/// What happens on an account is told to each of its streams at about the same time: whoever comes first puts it into
/// words, the others are given the same bytes.
final class SharedWords: Sendable {
    private struct State {
        var known: [JournalEntry: [UInt8]] = [:]
        /// Those that are known, oldest first.
        var order: [JournalEntry] = []
        /// How many bytes all of them have.
        var size = 0
    }

    /// How many bytes are kept; a single event may have more.
    private let capacity: Int
    private let state = Mutex(State())

    /// Starts with nothing.
    init(capacity: Int = 4 << 20) { self.capacity = capacity }

    /// An event in words; the same bytes for the same event, whoever asks.
    ///
    /// - Parameters:
    ///   - entry: The event with its place. Of two accounts, or with and without secrets, they are not the same.
    ///   - wording: Puts it into words; one at a time, so that nothing is worded twice.
    /// - Returns: Its words.
    func words(for entry: JournalEntry, _ wording: (JournalEntry) -> [UInt8]) -> [UInt8] {
        state.withLock { state in
            if let known = state.known[entry] { return known }
            let words = wording(entry)
            state.known[entry] = words
            state.order.append(entry)
            state.size += words.count
            var surplus = 0
            while state.size > capacity, surplus < state.order.count - 1 {
                let oldest = state.known.removeValue(forKey: state.order[surplus])
                state.size -= oldest?.count ?? 0
                surplus += 1
            }
            state.order.removeFirst(surplus)
            return words
        }
    }
}
