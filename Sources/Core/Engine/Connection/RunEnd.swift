import Synchronization

/// Whether the run in which an account lives has decided to end: whoever wants it to go on after that starts another.
///
/// Between the decision and the end there is work to wait for, and what is asked meanwhile must not be lost.
final class RunEnd: Sendable {
    private let isDecided = Atomic(false)

    /// The present run ends, whatever comes.
    func decide() { isDecided.store(true, ordering: .sequentiallyConsistent) }

    /// Whether it had decided; the run that is started now has not.
    func take() -> Bool { isDecided.exchange(false, ordering: .sequentiallyConsistent) }
}
