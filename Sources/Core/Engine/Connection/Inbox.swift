import BinaryNode
import Synchronization

/// Stanzas between the connection and whoever handles them, in arrival order.
final class Inbox: Sendable {
    /// The most stanzas that are taken at once, so that one transaction stays small.
    static let batchLimit = 1000

    private struct State {
        var nodes: [Node] = []
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    /// Adds stanzas.
    func put(_ nodes: [Node]) {
        let waiter = state.withLock { state in
            state.nodes += nodes
            defer { state.waiter = nil }
            return state.waiter
        }
        waiter?.resume()
    }

    /// Forgets what waits; the server delivers it again.
    func clear() { state.withLock { $0.nodes = [] } }

    /// Everything that waits, at least one stanza; nil when the task is cancelled.
    ///
    /// Only one task may take.
    func take() async -> [Node]? {
        while !Task.isCancelled {
            let taken = state.withLock { state in
                let taken = Array(state.nodes.prefix(Inbox.batchLimit))
                state.nodes.removeFirst(taken.count)
                return taken
            }
            if !taken.isEmpty { return taken }
            await withTaskCancellationHandler {
                await withCheckedContinuation { continuation in
                    let isReady = state.withLock { state in
                        if !state.nodes.isEmpty || Task.isCancelled { return true }
                        state.waiter = continuation
                        return false
                    }
                    if isReady { continuation.resume() }
                }
            } onCancel: {
                let waiter = state.withLock { state in
                    defer { state.waiter = nil }
                    return state.waiter
                }
                waiter?.resume()
            }
        }
        return nil
    }
}
