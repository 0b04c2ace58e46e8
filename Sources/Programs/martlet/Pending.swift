import Dispatch
import Synchronization

/// Work that runs elsewhere while the main thread does something else, until it needs the result.
final class Pending<T: Sendable>: Sendable {
    private let done = DispatchSemaphore(value: 0)
    private let content = Mutex<Result<T, any Error>?>(nil)

    /// Starts the work.
    init(_ work: @escaping @Sendable () async throws -> T) {
        Task.detached { [self] in
            do {
                fill(.success(try await work()))
            } catch {
                fill(.failure(error))
            }
        }
    }

    private func fill(_ result: Result<T, any Error>) {
        content.withLock { $0 = result }
        done.signal()
    }

    /// Waits for the result, which can be taken once.
    func value() throws -> T {
        done.wait()
        guard let result = content.withLock({ $0 }) else { throw CancellationError() }
        return try result.get()
    }
}
