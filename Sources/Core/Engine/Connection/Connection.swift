import BinaryNode
import Crypto
import HTTP
import Log
import Noise

/// The socket, the frame ciphers and the requests that wait for answers.
///
/// It serves one connection after another: ``adopt(_:)`` takes an open one, ``lose(forGood:)`` lets
/// go of it. Sealing and handing to the socket happen in one step, so frames leave in the order of
/// their counters.
actor Connection {
    /// How long an answer may take.
    static let answerTimeout = Duration.seconds(75)
    /// How long a request outlives its connection.
    static let reconnectTimeout = Duration.seconds(5)

    private let clock: EngineClock
    private let log: Log
    private var ids: RequestIDs
    private var open: Opened?
    private var waiting = Waiting()
    private var holding: Task<Void, Never>?
    /// Whether the login on the present connection is complete.
    private(set) var isOnline = false
    /// Since when the reader waits in vain; nil while it does something else.
    private var silentSince: Duration?

    init(random: Randomness, clock: EngineClock, log: Log) {
        self.clock = clock
        self.log = log.area("connection")
        ids = RequestIDs(random: random)
    }

    /// Takes a connection whose handshake is done.
    func adopt(_ opened: Opened) {
        open?.socket.close()
        isOnline = false
        open = opened
    }

    /// Says that the login is complete: requests that were held go out once more.
    func loggedIn() {
        isOnline = true
        holding?.cancel()
        holding = nil
        for bytes in waiting.resend() { transmit(bytes) }
    }

    /// Lets go of the present connection and closes it.
    ///
    /// - Parameter forGood: Whether waiting requests fail at once instead of hoping for another.
    func lose(forGood: Bool) {
        open?.socket.close()
        open = nil
        isOnline = false
        waiting.lose(forGood: forGood)
        holding?.cancel()
        holding = nil
        guard waiting.hasHeld else { return }
        holding = Task { [clock] in
            guard (try? await clock.sleep(for: Connection.reconnectTimeout)) != nil else { return }
            self.failHeld()
        }
    }

    /// Closes the present connection, which ends ``nextBatch()``.
    func close() { open?.socket.close() }

    private func failHeld() { waiting.failHeld() }

    // MARK: Out

    /// Sends a question under an id of its own and waits for its answer.
    func request(
        _ node: @Sendable (String) -> Node,
        resend: Bool,
        timeout: Duration = answerTimeout
    ) async -> Result<Node, EngineError> {
        let id = ids.next()
        guard let bytes = try? NodeCodec.encode(node(id)) else {
            return .failure(.invalid("The request is too large."))
        }
        return await exchange(bytes, id: id, resend: resend, timeout: timeout)
    }

    private func exchange(
        _ bytes: [UInt8],
        id: String,
        resend: Bool,
        timeout: Duration
    ) async -> Result<Node, EngineError> {
        guard open != nil else { return .failure(.notConnected) }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { answer in
                guard !Task.isCancelled else {
                    return answer.resume(returning: .failure(.cancelled))
                }
                let timer = Task { [clock] in
                    guard (try? await clock.sleep(for: timeout)) != nil else { return }
                    self.expire(id)
                }
                waiting.add(id, bytes: bytes, resend: resend, timer: timer, answer: answer)
                transmit(bytes)
            }
        } onCancel: {
            Task { await self.abandon(id) }
        }
    }

    /// Sends stanzas that nobody answers; drops them without a connection.
    func send(_ nodes: [Node]) {
        for node in nodes {
            do {
                transmit(try NodeCodec.encode(node))
            } catch {
                log.error("a <\(node.tag)> cannot be sent: \(error)")
            }
        }
    }

    /// Sends encoded stanzas; drops them without a connection.
    ///
    /// - Returns: How many of them, from the first on, the socket took.
    func transmit(_ encoded: [[UInt8]]) -> Int {
        for (count, bytes) in encoded.enumerated() {
            guard transmit(bytes) else { return count }
        }
        return encoded.count
    }

    private func expire(_ id: String) {
        waiting.finish(id, .failure(.timedOut(operation: id)))
    }

    private func abandon(_ id: String) { waiting.finish(id, .failure(.cancelled)) }

    @discardableResult
    private func transmit(_ bytes: [UInt8]) -> Bool {
        let isTaken = open?.transmit(bytes) ?? false
        if !isTaken { log.debug("dropped a stanza: not connected") }
        return isTaken
    }

    // MARK: In

    /// Whether nothing at all has come since a moment, though it was waited for.
    func isSilent(since moment: Duration) -> Bool {
        guard let silentSince else { return false }
        return silentSince <= moment
    }

    /// Everything that has arrived and answers no request, at least one stanza; nil at the close.
    ///
    /// Answers reach whoever waits at once. Frames that make no stanza are left out. Only one task may read:
    /// while it does something else the socket stops reading as well, once it holds enough.
    func nextBatch() async -> [Node]? {
        while let socket = open?.socket {
            silentSince = clock.elapsed
            let messages = await socket.nextBatch()
            silentSince = nil
            guard let messages, open?.socket === socket else { return nil }
            var batch: [Node] = []
            for message in messages {
                do {
                    try open?.receive(message, log: log) { node in
                        if !waiting.resolve(node) { batch.append(node) }
                    }
                } catch {
                    log.error("the byte stream is broken: \(error)")
                    socket.close()
                    break
                }
            }
            if !batch.isEmpty { return batch }
        }
        return nil
    }
}

extension Connection {
    /// The connection as the rest of the engine uses it.
    nonisolated var wire: Link.Transport {
        Link.Transport(
            request: { node, resend in await self.request(node, resend: resend) },
            send: { nodes in await self.send(nodes) },
            transmit: { encoded in await self.transmit(encoded) },
            reconnect: { _ in await self.close() },
            isOnline: { await self.isOnline }
        )
    }
}
