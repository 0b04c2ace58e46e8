internal import CSockets
internal import Glibc
internal import Log

/// Takes new connections from a listening socket; on its loop's thread.
final class Acceptor {
    /// How many are taken before others have their turn.
    private static let batch = 64
    /// How much the system takes for a client that does not read, in bytes; left to itself it takes megabytes, all of
    /// which are made for nobody.
    private static let unread: Int32 = 128 << 10
    /// How long to wait when the system has no descriptor left.
    private static let pause = Duration.seconds(1)

    private let socket: Int32
    /// Lets go of the acceptor once it is closed.
    private let server: Server
    private var timer: TimerQueue.Token?

    /// Takes over the socket.
    init(_ socket: Int32, _ server: Server) {
        self.socket = socket
        self.server = server
        watch()
    }

    func close() {
        if let timer { server.loop.cancel(timer) }
        server.loop.unwatch(socket)
        Glibc.close(socket)
    }

    private func watch() {
        server.loop.watch(socket, .read) { [weak self] _ in
            for _ in 0..<Self.batch where self?.accept() != true { break }
        }
    }

    /// Takes one connection.
    ///
    /// - Returns: Whether there may be another.
    private func accept() -> Bool {
        var storage = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        return unsafe withUnsafeMutablePointer(to: &storage) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                let descriptor = unsafe martlet_accept(socket, address, &size)
                guard descriptor >= 0 else { return isWorthAnother(errno) }
                let host = unsafe SocketAddress(address, size)?.host ?? ""
                guard
                    !server.isFull(for: host) || server.makeRoom(for: host)
                        || server.hasReserve(for: host)
                else {
                    refuse(descriptor, host)
                    return true
                }
                var isOn: Int32 = 1
                unsafe setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, 4)
                var sent = Self.unread
                unsafe setsockopt(descriptor, SOL_SOCKET, SO_SNDBUF, &sent, 4)
                server.take(descriptor, from: host)
                return true
            }
        }
    }

    /// What an error says about the next connection.
    private func isWorthAnother(_ error: Int32) -> Bool {
        switch error {
        case EAGAIN: return false
        case EMFILE, ENFILE, ENOBUFS, ENOMEM:
            rest(SystemText.error(error))
            return false
        default: return true
        }
    }

    /// The connection that cannot be taken stays in the queue and would wake the loop for ever.
    private func rest(_ reason: String) {
        TransportLog.write(.warning, "no connections are taken for a second: \(reason)")
        server.loop.unwatch(socket)
        timer = server.loop.after(Self.pause) { [weak self] in
            self?.timer = nil
            self?.watch()
        }
    }

    private func refuse(_ descriptor: Int32, _ host: String) {
        server.noteRefusal(of: host)
        let text =
            "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\n"
            + "Connection: close\r\n\r\n"
        let bytes = Array(text.utf8)
        _ = unsafe send(descriptor, bytes, bytes.count, martlet_no_signal)
        shutdown(descriptor, martlet_shutdown_write)
        Glibc.close(descriptor)
    }
}
