public import Model
import System

/// Time as the engine sees it: the date, a stopwatch and a way to wait.
public struct EngineClock: Sendable {
    private let date: @Sendable () -> Timestamp
    private let steady: SteadyClock

    /// Takes a clock for waiting and a function that tells the date.
    public init<C: Clock>(
        _ clock: C,
        date: @escaping @Sendable () -> Timestamp
    ) where C.Duration == Duration, C.Instant: Sendable {
        self.date = date
        steady = SteadyClock(clock)
    }

    /// The machine's clocks.
    public static let system = EngineClock(ContinuousClock()) {
        Timestamp(milliseconds: wallClockMilliseconds())
    }

    /// The moment it is, local clock.
    public var now: Timestamp { date() }
    /// How long this clock has existed; unlike ``now`` it never jumps.
    public var elapsed: Duration { steady.elapsed }

    /// Waits; throws when the task is cancelled.
    public func sleep(for duration: Duration) async throws { try await steady.sleep(for: duration) }
}
