import Synchronization

/// Whether the run in which an account lives has decided to end: whoever wants it to go on after that starts another.
///
/// Between the decision and the end there is work to wait for, and what is asked meanwhile must not be lost. The next
/// run waits for that end too, and what is decided by then is not its own.
final class RunEnd: Sendable {
    private let runs = Mutex((present: 0, decided: nil as Int?))

    /// The run with this number begins; those before it are over.
    func begin(_ number: Int) { runs.withLock { $0.present = number } }

    /// The present run ends, whatever comes.
    func decide() { runs.withLock { $0.decided = $0.present } }

    /// Whether the run with this number ends, whatever comes.
    func hasDecided(_ number: Int) -> Bool { runs.withLock { $0.decided == number } }
}
