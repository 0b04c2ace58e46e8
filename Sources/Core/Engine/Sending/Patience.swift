import Model

/// How often something is tried, and how long it waits in between.
///
///     2 s, 4 s, 8 s … 15 min; the twelfth time is the last, after an hour and a half
enum Patience {
    /// How often the server's temporary refusals of one thing are put up with.
    static let attempts = 12
    /// How often a message is asked about that the server never acked.
    static let questions = 5
    /// How long an answer is waited for the first time.
    static let answer = Duration.seconds(20)
    /// How long to wait after "too many requests".
    static let throttled = Duration.seconds(60)
    /// How long a device is gone on without whose keys were refused for now.
    static let withheld = Duration.seconds(60)
    private static let longest = Duration.seconds(900)

    /// The wait after so many refusals.
    static func pause(after attempts: Int, atLeast least: Duration = .zero) -> Duration {
        max(least, min(.seconds(1 << min(max(attempts, 1), 20)), longest))
    }

    /// How long to wait at least after a refusal of this number.
    static func least(after code: Int) -> Duration { code == 429 ? throttled : .zero }

    /// How long an answer is waited for after so many times without one.
    static func answer(after attempts: Int) -> Duration {
        min(answer * (1 << min(max(attempts, 0), 10)), .seconds(300))
    }

    /// A moment read from the database, moved nearer when the clock was set back since.
    static func moment(_ stored: Timestamp, now: Timestamp) -> Timestamp {
        let latest = now.milliseconds + Int64(longest / .milliseconds(1))
        return Timestamp(milliseconds: min(stored.milliseconds, latest))
    }
}
