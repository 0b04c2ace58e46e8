internal import CSockets
internal import Glibc

/// What is left of a connection whose last word was said: what still comes is thrown away until the client ends.
///
/// Left unread, it would make a reset of the end, which takes from some clients what was said. On its loop's thread.
final class Farewell {
    /// How long a client may take to read the word.
    private static let time = Duration.seconds(1)

    private let descriptor: Int32
    private let server: Server
    private let peer: String
    private var timer: TimerQueue.Token?

    /// Begins for a socket that is closed elsewhere; where there are too many already, nobody is waited for.
    static func begin(_ socket: Int32, _ server: Server, peer: String) {
        guard !server.isFull(for: peer) else { return }
        let own = dup(socket)
        guard own >= 0 else { return }
        _ = fcntl(own, F_SETFD, FD_CLOEXEC)
        Farewell(own, server, peer).start()
    }

    private init(_ descriptor: Int32, _ server: Server, _ peer: String) {
        self.descriptor = descriptor
        self.server = server
        self.peer = peer
    }

    deinit { close(descriptor) }

    private func start() {
        server.enter(peer)
        timer = server.loop.after(Self.time) { [weak self] in self?.end() }
        // The loop holds on to this object until the end.
        server.loop.watch(descriptor, [.read, .hangUp]) { [self] _ in throwAway() }
    }

    private func throwAway() {
        var block = [UInt8](repeating: 0, count: 64 << 10)
        // Others have their turn, too.
        for _ in 0..<16 {
            let count = unsafe recv(descriptor, &block, block.count, martlet_do_not_wait)
            guard count <= 0 else { continue }
            if count == 0 || errno != EAGAIN && errno != EINTR { end() }
            return
        }
    }

    private func end() {
        if let timer = timer.take() { server.loop.cancel(timer) }
        server.leave(peer)
        server.loop.unwatch(descriptor)
    }
}
