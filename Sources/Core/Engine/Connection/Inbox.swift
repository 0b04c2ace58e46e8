import BinaryNode
import Model
import Synchronization

/// Stanzas between the connection and whoever handles them, in arrival order.
///
/// It holds so many at most: whoever puts more waits until some were taken, reads nothing from the socket
/// meanwhile, and so has the server wait as well.
final class Inbox: Sendable {
    /// The most stanzas that are taken at once, so that one transaction stays small.
    static let batchLimit = 1000
    /// How many stanzas may wait before no more are read.
    static let countLimit = 4 * batchLimit
    /// How many bytes of memory what waits may take before no more are read.
    static let byteLimit = 32 << 20

    private typealias Waiter = CheckedContinuation<Void, Never>

    private struct State {
        var nodes: [Node] = []
        var bytes = 0
        var taker: Waiter?
        var putter: Waiter?

        var isFull: Bool { nodes.count >= Inbox.countLimit || bytes >= Inbox.byteLimit }
    }

    private let state = Mutex(State())

    /// Whether there is no room for more at present.
    var isFull: Bool { state.withLock { $0.isFull } }

    /// Adds stanzas; returns when there is room for more, or the task is cancelled.
    ///
    /// Only one task may put.
    func put(_ nodes: [Node]) async {
        let taker = state.withLock { state in
            state.nodes += nodes
            state.bytes += nodes.reduce(0) { $0 + $1.footprint }
            return state.taker.take()
        }
        taker?.resume()
        await wait(\.putter) { !$0.isFull }
    }

    /// Forgets what waits; the server delivers it again.
    func clear() {
        let putter = state.withLock { state in
            state.nodes = []
            state.bytes = 0
            return state.putter.take()
        }
        putter?.resume()
    }

    /// Everything that waits, at least one stanza; nil when the task is cancelled.
    ///
    /// Only one task may take.
    func take() async -> [Node]? {
        while !Task.isCancelled {
            let (taken, putter) = state.withLock { state in
                let taken = Array(state.nodes.prefix(Inbox.batchLimit))
                state.nodes.removeFirst(taken.count)
                state.bytes -= taken.reduce(0) { $0 + $1.footprint }
                return (taken, state.isFull ? nil : state.putter.take())
            }
            putter?.resume()
            if !taken.isEmpty { return taken }
            await wait(\.taker) { !$0.nodes.isEmpty }
        }
        return nil
    }

    /// Waits to be woken, unless it is so already or the task is cancelled.
    private func wait(
        _ waiter: any WritableKeyPath<State, Waiter?> & Sendable,
        until isSo: @Sendable (State) -> Bool
    ) async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isReady = state.withLock { state in
                    if isSo(state) || Task.isCancelled { return true }
                    state[keyPath: waiter] = continuation
                    return false
                }
                if isReady { continuation.resume() }
            }
        } onCancel: {
            state.withLock { $0[keyPath: waiter].take() }?.resume()
        }
    }
}

extension Node {
    /// About how many bytes of memory it takes with all that is inside: an empty node or a long attribute costs as
    /// much as content does.
    var footprint: Int {
        var bytes = 160 + tag.utf8.count
        for (key, value) in attributes { bytes += 64 + key.utf8.count + value.footprint }
        switch content {
        case nil: break
        case .bytes(let content): bytes += content.count
        case .text(let text): bytes += text.utf8.count
        case .jid(let jid): bytes += jid.user.utf8.count
        case .nodes(let nodes): for node in nodes { bytes += node.footprint }
        }
        return bytes
    }
}

extension Value {
    /// About how many bytes of memory its text takes.
    fileprivate var footprint: Int {
        switch self {
        case .text(let text): text.utf8.count
        case .jid(let jid): jid.user.utf8.count
        }
    }
}
