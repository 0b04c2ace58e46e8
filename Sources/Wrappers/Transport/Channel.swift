internal import Synchronization

/// The queues of one WebSocket, between its loop's thread and everyone else.
final class Channel: Sendable {
    /// Unread bytes at which reading pauses, and at which it goes on.
    static let pauseAt = 32 << 20
    static let resumeAt = 8 << 20
    /// Unsent bytes at which the peer counts as gone.
    static let outboxLimit = 256 << 20

    private struct State {
        var inbox: [[UInt8]] = []
        var inboxBytes = 0
        var waiter: CheckedContinuation<[[UInt8]]?, Never>?
        var isPaused = false
        var outbox: [[UInt8]] = []
        var outboxBytes = 0
        var isWriting = false
        var reason: WebSocket.CloseReason?
    }

    private let state = Mutex(State())
    /// What the loop is asked to do: write, close, or go on reading.
    private let ask: @Sendable (Request) -> Void

    enum Request: Sendable {
        case write
        case close
        case resume
    }

    init(ask: @escaping @Sendable (Request) -> Void) { self.ask = ask }

    var reason: WebSocket.CloseReason? { state.withLock { $0.reason } }
}

// For whoever holds the WebSocket.
extension Channel {
    func send(_ message: [UInt8]) {
        let request: Request? = state.withLock { state in
            guard state.reason == nil else { return nil }
            state.outbox.append(message)
            state.outboxBytes += message.count
            if state.outboxBytes > Self.outboxLimit {
                state.reason = .lost("the peer does not read")
                return .close
            }
            guard !state.isWriting else { return nil }
            state.isWriting = true
            return .write
        }
        guard let request else { return }
        if request == .close { wakeReader() }
        ask(request)
    }

    func nextBatch() async -> [[UInt8]]? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let (ready, isResumed) = state.withLock { state -> ([[UInt8]]??, Bool) in
                    precondition(state.waiter == nil, "A WebSocket is read by one task at a time")
                    guard state.inbox.isEmpty else {
                        let batch = state.inbox
                        state.inbox.removeAll()
                        state.inboxBytes = 0
                        defer { state.isPaused = false }
                        return (batch, state.isPaused)
                    }
                    guard state.reason == nil, !Task.isCancelled else { return (.some(nil), false) }
                    state.waiter = continuation
                    return (nil, false)
                }
                if isResumed { ask(.resume) }
                if let ready { continuation.resume(returning: ready) }
            }
        } onCancel: {
            wakeReader()
        }
    }

    func close() {
        let isFirst = state.withLock { state in
            guard state.reason == nil else { return false }
            state.reason = .local
            return true
        }
        guard isFirst else { return }
        wakeReader()
        ask(.close)
    }

    /// Ends a wait with nothing.
    private func wakeReader() {
        let waiter = state.withLock { $0.waiter.take() }
        waiter?.resume(returning: nil)
    }
}

// For the loop's thread.
extension Channel {
    /// Takes in a message.
    ///
    /// - Returns: Whether reading shall pause until ``Request/resume``.
    func received(_ message: [UInt8]) -> Bool {
        let (waiter, isPaused) = state.withLock { state in
            guard state.reason == nil else {
                return (CheckedContinuation<[[UInt8]]?, Never>?.none, false)
            }
            if let waiter = state.waiter.take() { return (waiter, false) }
            state.inbox.append(message)
            state.inboxBytes += message.count
            state.isPaused = state.inboxBytes > Self.pauseAt
            return (nil, state.isPaused)
        }
        waiter?.resume(returning: [message])
        return isPaused
    }

    /// All that waits to be sent, in order; nothing is an end to ``Request/write``.
    func takeOutbox() -> [[UInt8]] {
        state.withLock { state in
            let messages = state.outbox
            state.outbox.removeAll()
            state.outboxBytes = 0
            if messages.isEmpty { state.isWriting = false }
            return messages
        }
    }

    /// Notes that the connection is over; the first reason stays.
    func ended(_ reason: WebSocket.CloseReason) {
        state.withLock { state in
            if state.reason == nil { state.reason = reason }
            state.outbox.removeAll()
        }
        wakeReader()
    }
}
