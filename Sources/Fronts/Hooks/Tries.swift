/// How often a message was tried, and what came of it.
struct Tries: Hashable, Sendable {
    /// How often it did not arrive.
    private(set) var failures = 0
    /// How often of these the receiver would not have it.
    private(set) var refusals = 0

    /// The same after one more failure.
    func failed() -> Tries {
        var tries = self
        tries.failures += 1
        return tries
    }

    /// The same after one more refusal.
    func refused() -> Tries {
        var tries = failed()
        tries.refusals += 1
        return tries
    }
}
