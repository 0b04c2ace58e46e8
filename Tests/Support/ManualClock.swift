import Synchronization

/// A clock that stands still until a test moves it.
public final class ManualClock: Clock, Sendable {
    /// A moment: time since the clock was made.
    public struct Instant: InstantProtocol {
        /// Time since the clock was made.
        public var offset: Duration
        /// The moment that is so much later.
        public func advanced(by duration: Duration) -> Instant {
            Instant(offset: offset + duration)
        }
        /// From here to another moment.
        public func duration(to other: Instant) -> Duration { other.offset - offset }
        /// Whether it comes first.
        public static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
    }

    private struct Sleeper {
        var deadline: Instant
        var length: Duration
        var continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var now = Instant(offset: .zero)
        var next = 0
        var sleepers: [Int: Sleeper] = [:]
    }

    private let state = Mutex(State())

    /// Starts at zero.
    public init() {}

    /// The moment that a test has moved it to.
    public var now: Instant { state.withLock { $0.now } }
    /// It is exact.
    public var minimumResolution: Duration { .nanoseconds(1) }

    /// Waits until a test has moved the clock so far.
    public func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        let id = state.withLock { state in
            state.next += 1
            return state.next
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let sleeps = state.withLock { state in
                    if Task.isCancelled || deadline <= state.now { return false }
                    state.sleepers[id] = Sleeper(
                        deadline: deadline,
                        length: state.now.duration(to: deadline),
                        continuation: continuation
                    )
                    return true
                }
                if sleeps { return }
                if Task.isCancelled {
                    continuation.resume(throwing: CancellationError())
                } else {
                    continuation.resume()
                }
            }
        } onCancel: {
            let sleeper = state.withLock { $0.sleepers.removeValue(forKey: id) }
            sleeper?.continuation.resume(throwing: CancellationError())
        }
    }

    /// Moves the clock and wakes whoever waited for less.
    public func advance(by duration: Duration) {
        let woken = state.withLock { state in
            state.now = state.now.advanced(by: duration)
            let due = state.sleepers.filter { $0.value.deadline <= state.now }
            for id in due.keys { state.sleepers[id] = nil }
            return due.values.sorted { $0.deadline < $1.deadline }
        }
        for sleeper in woken { sleeper.continuation.resume() }
    }

    /// Waits until somebody sleeps for such a time.
    public func sleeper(
        _ what: String,
        where fits: @escaping @Sendable (Duration) -> Bool
    ) async throws {
        try await within("sleep of \(what)") {
            while !self.state.withLock({ $0.sleepers.values.contains { fits($0.length) } }) {
                try await Task.sleep(for: .milliseconds(5))
            }
        }
    }

    /// Waits until somebody sleeps for exactly this time, then lets it pass.
    public func pass(_ duration: Duration) async throws {
        try await sleeper("\(duration)") { $0 == duration }
        advance(by: duration)
    }

    /// Lets this time pass as often as somebody sleeps for exactly so long, until something is so.
    ///
    /// For times that more than one sleeps for: whoever it is about may not sleep yet when it has passed for another.
    public func pass(
        _ duration: Duration,
        until what: String,
        _ isSo: @escaping @Sendable () async throws -> Bool
    ) async throws {
        try await within(what) {
            while !(try await isSo()) {
                let sleeps = self.state.withLock { state in
                    state.sleepers.values.contains { $0.length == duration }
                }
                if sleeps { self.advance(by: duration) }
                try await Task.sleep(for: .milliseconds(5))
            }
        }
    }
}
