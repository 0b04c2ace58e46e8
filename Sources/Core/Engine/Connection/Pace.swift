import Crypto

/// When the next connection is tried, by how the last one went.
///
/// What worked until it was lost is tried again at once, as other clients do, and so is what the server asks to
/// be made anew. Who has just been tried at once waits the next time, unless the connection held.
struct Pace {
    /// A connection that lasted this long was a good one.
    static let stableTime = Duration.seconds(30)

    private var backoff: Backoff
    private var restarts = 0
    private var hasHurried = false

    init(random: Randomness) { backoff = Backoff(random: random) }

    /// Whether a connection lasted long enough to start over.
    mutating func settle(after time: Duration) -> Bool {
        guard time > Self.stableTime else { return false }
        backoff.reset()
        restarts = 0
        hasHurried = false
        return true
    }

    /// How long to wait before the next try; nil for not at all.
    mutating func pause(after verdict: Verdict, wasOnline: Bool) -> Duration? {
        switch verdict {
        case .again:
            restarts += 1
            return restarts < 2 ? nil : backoff.next()
        case .retry where wasOnline && !hasHurried:
            hasHurried = true
            return nil
        case .retryLater:
            backoff.penalize()
            return backoff.next()
        case .retry, .outdated, .stop, .pairingOver: return backoff.next()
        }
    }
}
