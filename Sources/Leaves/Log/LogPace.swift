/// Lets one of many like lines through in a while, with how many there were.
///
/// What anybody can cause as often as they like must not fill a log.
public struct LogPace: Sendable {
    private let every: Duration
    private var count = 0
    private var last: ContinuousClock.Instant?

    /// Lets one line through in such a time.
    public init(every: Duration) { self.every = every }

    /// Notes that it happened.
    ///
    /// - Returns: How often since the last line, when it is time for one.
    public mutating func note(at now: ContinuousClock.Instant) -> Int? {
        count += 1
        if let last, now - last < every { return nil }
        defer { count = 0 }
        last = now
        return count
    }
}
