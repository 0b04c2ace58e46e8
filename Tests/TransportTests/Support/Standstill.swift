import Synchronization

/// Waits until a count has not moved for a while: whoever counts is stuck.
///
/// That nothing happens is no event; a machine that is busy for so long makes the count too small, never too
/// large.
///
/// - Returns: The count.
func standstill(of count: borrowing Atomic<Int>) async throws -> Int {
    var last = -1
    while last != count.load(ordering: .relaxed) {
        last = count.load(ordering: .relaxed)
        try await Task.sleep(for: .milliseconds(300))
    }
    return last
}
