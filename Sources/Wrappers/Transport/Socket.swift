internal import Glibc

/// A TCP socket that does not block, with waits that have a deadline; closed when it goes away.
final class Socket {
    private var descriptor: Int32
    private let deadline: ContinuousClock.Instant
    /// For errors.
    private let host: String

    init(_ descriptor: Int32, host: String, deadline: ContinuousClock.Instant) {
        self.descriptor = descriptor
        self.host = host
        self.deadline = deadline
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// The descriptor, which the caller closes from now on.
    func take() -> Int32 {
        defer { descriptor = -1 }
        return descriptor
    }

    /// Writes all bytes.
    func write(_ bytes: [UInt8]) throws(TransportError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = unsafe rest.withUnsafeBytes { buffer in
                unsafe send(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
            }
            if sent > 0 {
                rest = rest.dropFirst(sent)
            } else {
                try retry(Int16(POLLOUT))
            }
        }
    }

    /// Reads exactly so many bytes, and none beyond.
    func read(_ count: Int) throws(TransportError) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            var chunk = [UInt8](repeating: 0, count: count - bytes.count)
            let received = unsafe recv(descriptor, &chunk, chunk.count, 0)
            if received > 0 {
                bytes += chunk[..<received]
            } else if received == 0 {
                throw .proxyFailed("\(host) closed the connection")
            } else {
                try retry(Int16(POLLIN))
            }
        }
        return bytes
    }

    /// Waits when the last call would have blocked; throws for any other error.
    private func retry(_ events: Int16) throws(TransportError) {
        guard errno == EAGAIN || errno == EINTR else {
            throw .unreachable(host: host, reason: Self.describe(errno))
        }
        var entry = pollfd(fd: descriptor, events: events, revents: 0)
        let left = Self.milliseconds(until: deadline)
        guard left > 0, unsafe poll(&entry, 1, left) != 0 else { throw .timedOut }
    }

    static func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
        let left = ContinuousClock.now.duration(to: deadline)
        let (seconds, attoseconds) = left.components
        guard left > .zero else { return 0 }
        return Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
    }

    static func describe(_ error: Int32) -> String {
        guard let text = unsafe strerror(error) else { return "error \(error)" }
        return unsafe String(cString: text)
    }
}
