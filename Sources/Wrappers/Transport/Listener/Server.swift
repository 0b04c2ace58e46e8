internal import Glibc
internal import HTTP
internal import Log
internal import Synchronization

/// What stands behind a ``Listener``: a loop, a port, and the daemons that speak HTTP.
///
/// Unchecked: what is not constant is used on the loop's thread only.
final class Server: @unchecked Sendable {
    let loop: Loop
    let limits: Listener.Limits
    let handler: Listener.Handler
    /// What is answered when there is no room for anything else.
    let urgent: @Sendable (HTTPRequest) -> Bool
    private let refusing: Listener.Refusing
    private var daemon: Daemon?
    /// What new connections are shown; nil for no TLS.
    private var credentials: TLSCredentials?
    private var acceptor: Acceptor?
    private var bridges: [ObjectIdentifier: TLSBridge] = [:]
    private var connections: [ObjectIdentifier: ServerConnection] = [:]
    private var total = 0
    private var perAddress: [String: Int] = [:]
    private var sweeper: TimerQueue.Token?
    private var waiters: [CheckedContinuation<Void, Never>] = []
    private(set) var isStopping = false
    private var refusals = LogPace(every: .seconds(60))

    private init(
        _ limits: Listener.Limits,
        _ urgent: @escaping @Sendable (HTTPRequest) -> Bool,
        _ refusing: @escaping Listener.Refusing,
        _ handler: @escaping Listener.Handler
    )
        throws(TransportError)
    {
        self.limits = limits
        self.urgent = urgent
        self.refusing = refusing
        self.handler = handler
        loop = try Loop("listener")
    }

    /// Serves a port; takes over the socket.
    static func start(
        _ socket: Int32,
        tls: TLSIdentity?,
        limits: Listener.Limits,
        urgent: @escaping @Sendable (HTTPRequest) -> Bool = { _ in false },
        refusing: @escaping Listener.Refusing = { $0.plainAnswer },
        handler: @escaping Listener.Handler
    ) async throws(TransportError) -> Server {
        let server: Server
        do throws(TransportError) {
            server = try Server(limits, urgent, refusing, handler)
        } catch {
            close(socket)
            throw error
        }
        let result = await server.onLoop { () throws(TransportError) in
            defer { if server.daemon == nil { close(socket) } }
            server.credentials = try tls.map { identity throws(TransportError) in
                try TLSCredentials(identity)
            }
            server.daemon = try Daemon(server)
            server.acceptor = Acceptor(socket, server)
            // The thread keeps the server until it has stopped.
            server.loop.afterTurn = { server.turn() }
        }
        do throws(TransportError) {
            try result.get()
        } catch {
            server.loop.stop()
            throw error
        }
        return server
    }

    func reload(_ tls: TLSIdentity) async throws(TransportError) {
        let fresh = try TLSCredentials(tls)
        try await onLoop { self.credentials = fresh }.get()
    }

    func stop(gracePeriod: Duration) async {
        await withCheckedContinuation { continuation in
            let isAlive = loop.perform { [self] in
                waiters.append(continuation)
                beginStop(gracePeriod)
            }
            if !isAlive { continuation.resume() }
        }
    }

    func stopSoon() { loop.perform { self.beginStop(.zero) } }

    /// Does something on the loop and waits for what comes of it.
    private func onLoop(
        _ body: @escaping @Sendable () throws(TransportError) -> Void
    ) async -> Result<Void, TransportError> {
        await withCheckedContinuation { continuation in
            let isAlive = loop.perform {
                continuation.resume(returning: Result { () throws(TransportError) in try body() })
            }
            if !isAlive { continuation.resume(returning: .failure(.cancelled)) }
        }
    }
}

// On the loop's thread.
extension Server {
    /// Takes over an accepted socket.
    func take(_ socket: Int32, from peer: String) {
        guard let credentials else {
            daemon?.add(socket, peer: peer)
            return
        }
        let bridge = TLSBridge(socket, credentials, self, peer: peer) { [self] inner in
            daemon?.add(inner, peer: peer)
        }
        guard let bridge else {
            close(socket)
            return
        }
        bridges[ObjectIdentifier(bridge)] = bridge
        bridge.start()
    }

    func remove(_ bridge: TLSBridge) { bridges[ObjectIdentifier(bridge)] = nil }

    func add(_ connection: ServerConnection) {
        connections[ObjectIdentifier(connection)] = connection
        connection.isExtra = isFull(for: connection.peer)
        enter(connection.peer)
        sweepLater()
    }

    func remove(_ connection: ServerConnection) {
        guard connections.removeValue(forKey: ObjectIdentifier(connection)) != nil else { return }
        leave(connection.peer)
    }

    /// The connection whose head libmicrohttpd is at; there is one at a time.
    var connectionWithHeadInHand: ServerConnection? {
        connections.values.first { $0.hasHeadInHand }
    }

    /// Counts a connection from an address.
    func enter(_ address: String) {
        total += 1
        perAddress[address, default: 0] += 1
    }

    /// Counts one less.
    func leave(_ address: String) {
        total -= 1
        let left = (perAddress[address] ?? 1) - 1
        perAddress[address] = left > 0 ? left : nil
    }

    /// Whether one more connection from an address is too many.
    func isFull(for address: String) -> Bool {
        total >= limits.connections || perAddress[address] ?? 0 >= limits.connectionsPerAddress
    }

    /// Whether one more connection from an address has a place among those that may only ask what cannot wait.
    func hasReserve(for address: String) -> Bool {
        total < limits.connections + limits.reserve
            && perAddress[address] ?? 0 < limits.connectionsPerAddress + limits.reserve
    }

    /// Notes in the log that somebody is turned away.
    func noteRefusal(of address: String) {
        guard let count = refusals.note(at: .now) else { return }
        TransportLog.write(
            .warning,
            "too many connections: \(count) refused, the last one from \(address)"
        )
    }

    /// What a client is told that has a place for what cannot wait, and asks for something else.
    func refusal(to address: String) -> RequestHead.Refusal {
        noteRefusal(of: address)
        return RequestHead.Refusal(status: 503, reason: "too many connections; try again later")
    }

    /// What a client is told whose request no handler is asked about; who finds no room, when to come back as well.
    func answer(to refused: RefusedRequest) -> HTTPResponse {
        var answer = refusing(refused)
        if refused.status == 503 { answer.headers["Retry-After"] = "5" }
        return answer
    }

    /// Ends some connections that ask for nothing, or whose client does not go on with what it asked, so that one more
    /// from an address is not too many: those that never asked, or have not come through the TLS handshake, before the
    /// others, the oldest first.
    ///
    /// Several at a time, since it takes looking at all of them.
    ///
    /// - Parameter address: Where the new connection comes from.
    /// - Returns: Whether there is room.
    func makeRoom(for address: String) -> Bool {
        let isOfAddress = perAddress[address] ?? 0 >= limits.connectionsPerAddress
        let now = ContinuousClock.now
        let all =
            connections.values.compactMap { $0.idle(at: now, held: limits.heldTime) }
            + bridges.values.compactMap(\.idle)
        let idle = all.filter { !isOfAddress || $0.peer == address }
            .sorted(by: IdleConnection.goesFirst)
        var ended = 0
        for connection in idle where ended < max(1, idle.count / 64) && !connection.hasUnread {
            connection.end()
            ended += 1
        }
        return ended > 0
    }

    private func turn() {
        daemon?.turn()
        if isStopping, bridges.isEmpty, daemon?.count ?? 0 == 0 { finishStop() }
    }

    /// Looks after deadlines while there are connections.
    private func sweepLater() {
        guard sweeper == nil else { return }
        sweeper = loop.after(.milliseconds(250)) { [weak self] in self?.sweep() }
    }

    private func sweep() {
        sweeper = nil
        let now = ContinuousClock.now
        for connection in Array(connections.values) { connection.checkDeadline(now) }
        if !connections.isEmpty { sweepLater() }
    }

    private func beginStop(_ gracePeriod: Duration) {
        acceptor?.close()
        acceptor = nil
        isStopping = true
        for connection in Array(connections.values) { connection.stop() }
        for bridge in Array(bridges.values) { bridge.stop() }
        // All may have ended before this is due, and the server with it.
        _ = loop.after(gracePeriod) { [weak self] in self?.endAll() }
    }

    private func endAll() {
        for connection in Array(connections.values) { connection.kill() }
        for bridge in Array(bridges.values) { bridge.end() }
    }

    private func finishStop() {
        daemon?.stop()
        daemon = nil
        loop.afterTurn = nil
        loop.stop()
        for waiter in waiters { waiter.resume() }
        waiters = []
    }
}
