import Synchronization

/// A place in a file that moves on.
final class FilePlace: Sendable {
    private let number: Atomic<Int>

    /// Starts at a place, in bytes from the start.
    init(_ value: Int) { number = Atomic(value) }

    /// The place.
    var value: Int {
        get { number.load(ordering: .relaxed) }
        set { number.store(newValue, ordering: .relaxed) }
    }
}
