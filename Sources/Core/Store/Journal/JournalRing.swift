internal import Model
internal import Synchronization

/// The newest entries in memory, shared by everybody who follows the journal live.
///
/// Only the writer adds to it, after each commit and in the order of commits. Who falls behind reads on from
/// the table; nobody is waited for.
final class JournalRing: Sendable {
    private struct State {
        /// The newest entries, oldest first; those that are momentary bear the place of the one before.
        var entries: [JournalEntry] = []
        /// How many entries have left the front.
        var dropped = 0
        /// All that came after this place is here: the place of the newest entry that left, or where it began.
        var start: Int64
        var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
        var nextWaiter = 0
        /// The newest place.
        var last: Int64
        var isFinished = false

        mutating func takeWaiting() -> [CheckedContinuation<Void, Never>] {
            defer { waiting = [:] }
            return Array(waiting.values)
        }
    }

    /// What a follower finds.
    enum Found {
        /// These, and where to go on: in the ring.
        case entries(ArraySlice<JournalEntry>, mark: Int)
        /// Nothing new yet.
        case nothing(mark: Int)
        /// The ring begins later, or ends before: the table knows more.
        case elsewhere
        /// Nothing new will come.
        case finished
    }

    private let state: Mutex<State>
    private let capacity: Int

    /// Starts with nothing, after a place.
    init(capacity: Int = 512, last: Int64) {
        self.capacity = capacity
        state = Mutex(State(start: last, last: last))
    }

    /// The newest place, and the mark after everything that is there now.
    var end: (last: Int64, mark: Int) {
        state.withLock { ($0.last, $0.dropped + $0.entries.count) }
    }

    /// Whether nothing will come any more.
    var isFinished: Bool { state.withLock { $0.isFinished } }

    /// Tells entries to everybody who follows.
    func publish(_ entries: [JournalEntry]) {
        guard !entries.isEmpty else { return }
        publish { _ in entries }
    }

    /// Tells an event that is kept nowhere.
    func tell(_ event: any Event, at time: Timestamp) {
        // Under the lock, so that its place is that of the newest entry before it.
        publish { last in [JournalEntry(sequence: last, time: time, event: event)] }
    }

    private func publish(_ make: (_ last: Int64) -> [JournalEntry]) {
        let waiting = state.withLock { state in
            state.entries += make(state.last)
            state.last = max(state.last, state.entries.last?.sequence ?? 0)
            let surplus = state.entries.count - capacity
            if surplus > 0 {
                state.start = state.entries[surplus - 1].sequence
                state.entries.removeFirst(surplus)
                state.dropped += surplus
            }
            return state.takeWaiting()
        }
        for waiter in waiting { waiter.resume() }
    }

    /// Ends every wait; nothing will come any more.
    func finish() {
        let waiting = state.withLock { state in
            state.isFinished = true
            return state.takeWaiting()
        }
        for waiter in waiting { waiter.resume() }
    }

    /// What is there for a follower that has come to a place, and to a mark in the ring if it was there.
    func find(after sequence: Int64, mark: Int?) -> Found {
        state.withLock { state in
            let end = state.dropped + state.entries.count
            let start: Int
            if let mark, mark >= state.dropped {
                start = mark
            } else {
                guard sequence >= state.start, sequence <= state.last else { return .elsewhere }
                let skipped = state.entries.prefix { $0.sequence <= sequence }.count
                start = state.dropped + skipped
            }
            if start < end { return .entries(state.entries[(start - state.dropped)...], mark: end) }
            return state.isFinished ? .finished : .nothing(mark: end)
        }
    }

    /// Returns when there is something after a mark, when all is over, or when the task is cancelled.
    func wait(after mark: Int) async {
        let id = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    let end = state.dropped + state.entries.count
                    guard end <= mark, !state.isFinished, !Task.isCancelled else { return true }
                    state.waiting[id] = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0.waiting.removeValue(forKey: id) }?.resume()
        }
    }
}
