internal import CSockets
internal import Glibc

/// Carries the bytes of one TLS connection to libmicrohttpd and back; on its loop's thread.
///
///     client ══TLS══ bridge ──socket pair── libmicrohttpd
///
/// libmicrohttpd 0.9.75 can do TLS itself, but after an upgrade it passes on four bytes at a time, cannot
/// show another certificate, and forgets to look at what GnuTLS has decrypted already.
final class TLSBridge {
    /// How long a peer may take to notice the end.
    private static let lingering = Duration.seconds(5)

    private let server: Server
    private let session: TLSSession
    private let peer: String
    /// Connects the other end to libmicrohttpd; called once, after the handshake.
    private let handOver: (Int32) -> Void
    /// This end of the pair.
    private var inner: DescriptorWire?
    private var inbound = BridgeDirection()
    private var outbound = BridgeDirection()
    private var timer: TimerQueue.Token?
    private var waitedFor: (outer: Loop.Events?, inner: Loop.Events?) = (.read, .read)
    private var isOver = false
    private let since = ContinuousClock.now

    /// Takes over an accepted socket and begins the handshake.
    init?(
        _ socket: Int32,
        _ credentials: TLSCredentials,
        _ server: Server,
        peer: String,
        handOver: @escaping (Int32) -> Void
    ) {
        guard let session = TLSSession(credentials, socket) else { return nil }
        self.session = session
        self.server = server
        self.peer = peer
        self.handOver = handOver
    }

    /// Begins.
    func start() {
        server.enter(peer)
        endLater(server.limits.headTime)
        // The loop holds on to this object until the end.
        server.loop.watch(session.descriptor, .read) { [self] _ in go() }
        go()
    }

    /// This connection as one that may go for one that asks something; nil once the handshake is done.
    var idle: IdleConnection? {
        guard inner == nil, !isOver else { return nil }
        return IdleConnection(
            peer: peer,
            hasAsked: false,
            since: since,
            descriptor: session.descriptor
        ) { [self] in end() }
    }

    /// Ends as soon as the client has what there is for it.
    func stop() {
        if inner == nil { end() } else { go() }
    }

    /// Ends at once.
    func end() {
        guard !isOver else { return }
        isOver = true
        if let timer { server.loop.cancel(timer) }
        server.loop.unwatch(session.descriptor)
        close(session.descriptor)
        if let inner {
            server.loop.unwatch(inner.descriptor)
            close(inner.descriptor)
        } else {
            server.leave(peer)
        }
        server.remove(self)
    }

    private func endLater(_ time: Duration) {
        if let timer { server.loop.cancel(timer) }
        timer = server.loop.after(time) { [weak self] in
            self?.timer = nil
            self?.end()
        }
    }

    private func go() {
        guard !isOver else { return }
        guard let inner else { return shakeHands() }
        inbound.move(session, inner)
        outbound.move(inner, session)
        // libmicrohttpd may have closed while the client still sends; the answer has to arrive.
        let isOver = outbound.isDone && (inbound.isOver || server.isStopping)
        if outbound.isFailed || isOver { return end() }
        if outbound.isDone, timer == nil { endLater(Self.lingering) }
        wait(session.descriptor, inbound, outbound, &waitedFor.outer)
        wait(inner.descriptor, outbound, inbound, &waitedFor.inner)
    }

    /// Waits for what the two directions need of one end; for nothing at all once it is closed, which
    /// would be reported for ever.
    private func wait(
        _ descriptor: Int32,
        _ reading: BridgeDirection,
        _ writing: BridgeDirection,
        _ waitedFor: inout Loop.Events?
    ) {
        var events: Loop.Events = reading.wantsRead ? .read : []
        if writing.wantsWrite { events.insert(.write) }
        let wanted = events.isEmpty && reading.hasEnded ? nil : events
        guard wanted != waitedFor else { return }
        waitedFor = wanted
        guard let wanted else { return server.loop.unwatch(descriptor) }
        server.loop.watch(descriptor, wanted) { [self] _ in go() }
    }

    private func shakeHands() {
        switch session.shakeHands() {
        case .blocked:
            server.loop.rewatch(session.descriptor, session.isWaitingToWrite ? .write : .read)
        case .ended: end()
        case .count: connect()
        }
    }

    private func connect() {
        var pair: [Int32] = [-1, -1]
        guard unsafe socketpair(AF_UNIX, martlet_stream, 0, &pair) == 0 else { return end() }
        if let timer = timer.take() { server.loop.cancel(timer) }
        server.leave(peer)
        let inner = DescriptorWire(pair[0])
        self.inner = inner
        server.loop.watch(pair[0], .read) { [self] _ in go() }
        handOver(pair[1])
        go()
    }
}

/// Bytes on their way through a bridge, one way.
private struct BridgeDirection {
    private var buffer = [UInt8](repeating: 0, count: 16 << 10)
    private var waiting = 0..<0
    /// Nothing more comes.
    private(set) var hasEnded = false
    private var isBlocked = false
    /// Nobody takes it any more.
    private(set) var isFailed = false
    /// All has been passed on, the end too.
    private(set) var isDone = false

    var isOver: Bool { isFailed || isDone }
    var wantsRead: Bool { !hasEnded && !isFailed && waiting.isEmpty }
    var wantsWrite: Bool { isBlocked && !isFailed }

    /// Moves what can be moved.
    mutating func move(_ source: some Wire, _ target: some Wire) {
        isBlocked = false
        while !isOver {
            if waiting.isEmpty, !read(source) { break }
            guard write(target) else { break }
        }
        guard hasEnded, waiting.isEmpty, !isOver else { return }
        isDone = true
        target.finishWriting()
    }

    private mutating func read(_ source: some Wire) -> Bool {
        guard !hasEnded else { return false }
        switch unsafe buffer.withUnsafeMutableBytes({ unsafe source.read($0) }) {
        case .count(let count):
            waiting = 0..<count
            return true
        case .blocked: return false
        case .ended:
            hasEnded = true
            return false
        }
    }

    private mutating func write(_ target: some Wire) -> Bool {
        let bytes = waiting
        let outcome = unsafe buffer.withUnsafeBytes { all in
            unsafe target.write(UnsafeRawBufferPointer(rebasing: all[bytes]))
        }
        switch outcome {
        case .count(let count): waiting = bytes.lowerBound + count..<bytes.upperBound
        case .blocked: isBlocked = true
        case .ended: isFailed = true
        }
        return !isBlocked && !isFailed
    }
}
