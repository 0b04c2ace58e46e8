/// A clock that knows no date and never jumps: how long it has run, and a way to wait.
public struct SteadyClock: Sendable {
    private let stopwatch: @Sendable () -> Duration
    private let pause: @Sendable (Duration) async throws -> Void

    /// Takes a clock; what has passed counts from now.
    public init<C: Clock>(_ clock: C) where C.Duration == Duration, C.Instant: Sendable {
        let start = clock.now
        stopwatch = { start.duration(to: clock.now) }
        pause = { duration in try await clock.sleep(for: duration, tolerance: nil) }
    }

    /// The machine's clock.
    public static let system = SteadyClock(ContinuousClock())

    /// How long this clock has existed.
    public var elapsed: Duration { stopwatch() }

    /// Waits; throws when the task is cancelled.
    public func sleep(for duration: Duration) async throws { try await pause(duration) }
}
