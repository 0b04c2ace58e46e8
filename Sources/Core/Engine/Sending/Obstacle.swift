import Model

/// Why something does not leave now, or never will.
enum Obstacle: Hashable, Sendable {
    /// It is tried again: the words for the log, and how long to wait at least.
    case later(String, atLeast: Duration = .zero)
    /// It is given up: the reason and what to do, for people.
    case final(String)
    /// There is no connection; the next login tries again, and nothing is counted.
    case offline

    /// What the failure of a request means for what waits for it.
    init(_ error: EngineError) {
        switch error {
        case .notConnected, .notLinked, .cancelled: self = .offline
        case .timedOut(let operation): self = .later("\(operation) was not answered")
        case .refused(let operation, let code, _):
            self = .later(
                "\(operation) was refused (\(code))",
                atLeast: code == 429 ? Self.throttled : .zero
            )
        case .unexpected(let operation, let error): self = .later("\(operation): \(error)")
        case .storage(let sentence, _): self = .later(sentence)
        case .invalid(let sentence): self = .final(sentence)
        }
    }

    /// How long to wait after "too many requests".
    static let throttled = Duration.seconds(60)
}

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
    private static let longest = Duration.seconds(900)

    /// The wait after so many refusals.
    static func pause(after attempts: Int, atLeast least: Duration = .zero) -> Duration {
        max(least, min(.seconds(1 << min(max(attempts, 1), 20)), longest))
    }

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
