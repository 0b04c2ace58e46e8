internal import Synchronization

// For the transport's thread.
extension Channel {
    /// Takes in a message.
    ///
    /// - Returns: Whether reading shall pause until ``Request/resume``.
    package func received(_ message: WebSocket.Message) -> Bool {
        let (reader, isPaused) = state.withLock { state in
            guard state.reason == nil else {
                return (CheckedContinuation<[WebSocket.Message]?, Never>?.none, false)
            }
            if let reader = state.reader.take() { return (reader, false) }
            state.inbox.append(message)
            state.inboxBytes += Self.cost(message)
            state.isPaused = state.inboxBytes > limits.unread
            return (nil, state.isPaused)
        }
        reader?.resume(returning: [message])
        return isPaused
    }

    /// The next messages to be sent, in order, a few hundred KiB at once.
    ///
    /// Nothing is an end to ``Request/write``.
    package func takeOutbox() -> ArraySlice<Outgoing> {
        let (messages, writers) = state.withLock { state in
            let messages = state.takeOutbox()
            let isRoomy = state.reason == nil && Self.isRoomy(state)
            defer { if isRoomy { state.writers.removeAll() } }
            return (messages, isRoomy ? state.writers.values.map(\.self) : [])
        }
        for writer in writers { writer.resume(returning: true) }
        return messages
    }

    /// Notes that the connection is over; the first reason stays.
    package func ended(_ reason: WebSocket.CloseReason) {
        state.withLock { state in
            if state.reason == nil { state.reason = reason }
            state.outbox.removeAll()
            state.outboxStart = 0
            state.outboxBytes = 0
        }
        wakeEverybody()
    }
}

extension Channel.State {
    private static let portion = 256 << 10

    fileprivate mutating func takeOutbox() -> ArraySlice<Channel.Outgoing> {
        var end = outboxStart
        var bytes = 0
        while end < outbox.count, bytes < Self.portion {
            bytes += Channel.cost(outbox[end])
            end += 1
        }
        let messages = outbox[outboxStart..<end]
        outboxStart = end
        outboxBytes -= bytes
        if messages.isEmpty { isWriting = false }
        // Taken from the front only now and then, so that a long queue is not moved each time.
        if outboxStart == outbox.count {
            outbox.removeAll()
            outboxStart = 0
        } else if outboxStart > 1024, outboxStart > outbox.count / 2 {
            outbox.removeFirst(outboxStart)
            outboxStart = 0
        }
        return messages
    }
}
