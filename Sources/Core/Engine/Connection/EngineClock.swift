import System
public import Model

/// Time as the engine sees it: the date, a stopwatch and a way to wait.
public struct EngineClock: Sendable {
    private let date: @Sendable () -> Timestamp
    private let stopwatch: @Sendable () -> Duration
    private let pause: @Sendable (Duration) async throws -> Void

    /// Takes a clock for waiting and a function that tells the date.
    public init<C: Clock>(
        _ clock: C,
        date: @escaping @Sendable () -> Timestamp
    ) where C.Duration == Duration, C.Instant: Sendable {
        let start = clock.now
        self.date = date
        stopwatch = { start.duration(to: clock.now) }
        pause = { duration in try await clock.sleep(for: duration, tolerance: nil) }
    }

    /// The machine's clocks.
    public static let system = EngineClock(ContinuousClock()) {
        Timestamp(milliseconds: wallClockMilliseconds())
    }

    /// The moment it is, local clock.
    public var now: Timestamp { date() }
    /// How long this clock has existed; unlike ``now`` it never jumps.
    public var elapsed: Duration { stopwatch() }

    /// Waits; throws when the task is cancelled.
    public func sleep(for duration: Duration) async throws { try await pause(duration) }
}
