/// How often a message was tried, and what came of it.
struct Tries: Hashable, Sendable {
    /// How often it did not arrive.
    private(set) var failures = 0
    /// How often of these it was the message that the receiver would not have.
    private(set) var refusals = 0
    /// When the last try was begun.
    private var begun: Duration?

    /// The same after one more failure, of a try that was begun at this moment.
    func failed(begun: Duration) -> Tries {
        var tries = self
        tries.failures += 1
        tries.begun = begun
        return tries
    }

    /// The same after the receiver would not have it.
    ///
    /// Only when it took another message since the try before is it this one that does not please; a receiver that
    /// refuses whatever comes is in trouble, and may take it all tomorrow.
    ///
    /// - Parameters:
    ///   - begun: When the try was begun.
    ///   - took: When the receiver last took a message; nil when it never did.
    /// - Returns: What came of all tries so far.
    func refused(begun: Duration, took: Duration?) -> Tries {
        var tries = failed(begun: begun)
        if let before = self.begun, let took, took >= before { tries.refusals += 1 }
        return tries
    }
}
