import Crypto

/// How long to wait before the next attempt: Fibonacci seconds with a cap, give or take a tenth.
///
///     1 s, 1 s, 2 s, 3 s, 5 s, 8 s … 900 s
///
/// - Source: whatsapp-rust `src/client/`, after the official web client.
struct Backoff {
    private let random: Randomness
    private let cap: Int
    private var current = 1000
    private var following = 1000

    /// Starts at a second; `longest` is where the waits end.
    init(random: Randomness, longest: Duration = .seconds(900)) {
        self.random = random
        cap = Int(longest / .milliseconds(1))
    }

    /// The wait before the next attempt.
    mutating func next() -> Duration {
        let base = current
        (current, following) = (following, min(current + following, cap))
        let jitter = random.below(base / 5 + 1) - base / 10
        return .milliseconds(base + jitter)
    }

    /// Starts over after a good connection.
    mutating func reset() { (current, following) = (1000, 1000) }

    /// Goes five steps further: the server asked for fewer attempts.
    mutating func penalize() { for _ in 0..<5 { _ = next() } }
}
