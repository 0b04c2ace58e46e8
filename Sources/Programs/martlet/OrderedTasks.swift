import Synchronization

/// Work that is done one after the other, in the order in which it was given; for each key by itself.
final class OrderedTasks: Sendable {
    private let last = Mutex<[String: Task<Void, Never>]>([:])

    /// Adds work behind what was given under the same key.
    func add(_ key: String, _ work: @escaping @Sendable () async -> Void) {
        last.withLock { last in
            let before = last[key]
            last[key] = Task.detached {
                await before?.value
                await work()
            }
        }
    }
}
