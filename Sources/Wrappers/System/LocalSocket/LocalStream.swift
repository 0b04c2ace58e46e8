import Glibc

/// A connection between two processes on this machine; bytes in order, both ways.
///
/// One task reads at a time, and one writes. Who does not read holds up the writer, and nothing else.
public final class LocalStream: Sendable {
    /// Who is at the other end.
    public struct Peer: Hashable, Sendable {
        /// The process that made its end.
        public let process: Int32
        /// The user that it ran as then.
        public let user: UInt32

        /// Whether it may do what this process may: the same user, or the superuser.
        public var isTrusted: Bool { user == geteuid() || user == 0 }
    }

    private let descriptor: Int32
    /// Who is at the other end, as the kernel knows it.
    public let peer: Peer

    /// Connects to the socket at this path.
    ///
    /// - Throws: `SystemError`; ``SystemError/isNobodyThere`` when no process listens there.
    public convenience init(connectingTo path: String) throws(SystemError) {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | newSocketFlags, 0)
        guard descriptor >= 0 else { throw SystemError("make a socket") }
        do throws(SystemError) {
            try unsafe LocalAddress(path).use("connect to") { unsafe connect(descriptor, $0, $1) }
        } catch {
            close(descriptor)
            throw error
        }
        try self.init(descriptor)
    }

    /// Takes over a connected descriptor that does not block.
    init(_ descriptor: Int32) throws(SystemError) {
        self.descriptor = descriptor
        // The kernel's `struct ucred`: process, user, group.
        var credentials: [UInt32] = [0, 0, 0]
        var size = socklen_t(12)
        guard
            unsafe getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &credentials, &size) == 0
        else {
            let error = SystemError("ask who is at a socket")
            close(descriptor)
            throw error
        }
        peer = Peer(process: Int32(bitPattern: credentials[0]), user: credentials[1])
    }

    deinit { close(descriptor) }

    /// Waits for bytes.
    ///
    /// - Parameter limit: How many at most.
    /// - Returns: One at least, or none when the other end was closed.
    /// - Throws: `SystemError`, also when the task was cancelled.
    public func receive(limit: Int = 64 << 10) async throws(SystemError) -> [UInt8] {
        var block = [UInt8](repeating: 0, count: limit)
        while true {
            let count = unsafe block.withUnsafeMutableBytes {
                unsafe recv(descriptor, $0.baseAddress, $0.count, 0)
            }
            if count >= 0 { return Array(block.prefix(count)) }
            try await retry(.reading, "read from a socket")
        }
    }

    /// Sends bytes; returns when the kernel has them all.
    ///
    /// - Throws: `SystemError`, also when the task was cancelled; then only a part may have gone.
    public func send(_ bytes: [UInt8]) async throws(SystemError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.send(
                    descriptor,
                    $0.baseAddress,
                    $0.count,
                    Int32(MSG_NOSIGNAL)
                )
            }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else {
                try await retry(.writing, "write to a socket")
            }
        }
    }

    /// Takes nothing more from the other side; what it sends now is lost.
    public func endReceiving() { shutdown(descriptor, Int32(SHUT_RD)) }

    /// Tells the other side that nothing more comes from here.
    public func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Ends the connection for both sides; whoever waits here goes on.
    public func end() { shutdown(descriptor, Int32(SHUT_RDWR)) }

    /// Waits when the last call would have blocked.
    private func retry(_ readiness: Readiness, _ action: String) async throws(SystemError) {
        guard errno == EAGAIN || errno == EINTR else { throw SystemError(action) }
        guard !Task.isCancelled else {
            errno = ECANCELED
            throw SystemError(action)
        }
        await readiness.wait(descriptor)
    }
}

/// Not passed on to programs that are started, and never blocking.
let newSocketFlags = Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
