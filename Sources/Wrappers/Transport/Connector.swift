internal import Glibc

/// Connects to a name or address: all its addresses in turn, the next one without waiting long.
///
/// - Source: RFC 8305, with the attempts a quarter of a second apart.
enum Connector {
    private static let pause: Int32 = 250

    /// Connects; blocks until the deadline at most, apart from looking up the name.
    ///
    /// Addresses that `judge` turns down are left out.
    static func connect(
        _ host: String,
        _ port: UInt16,
        deadline: ContinuousClock.Instant,
        judge: (@Sendable (String) -> Bool)? = nil
    ) throws(TransportError) -> Socket {
        var attempts: [pollfd] = []
        defer { for attempt in attempts { close(attempt.fd) } }
        let known = try addresses(host, port)
        var waiting = known.filter { judge?(text($0)) ?? true }[...]
        var reason = known.isEmpty ? "no address" : "its address is not allowed"
        while true {
            if let address = waiting.popFirst() {
                switch begin(address) {
                case .success(let descriptor):
                    attempts.append(pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0))
                case .failure(let error): reason = Socket.describe(error.code)
                }
            }
            guard !attempts.isEmpty else {
                guard waiting.isEmpty else { continue }
                throw .unreachable(host: host, reason: reason)
            }
            let left = Socket.milliseconds(until: deadline)
            guard left > 0 else { throw .timedOut }
            let wait = waiting.isEmpty ? left : min(left, pause)
            guard unsafe poll(&attempts, nfds_t(attempts.count), wait) > 0 else { continue }
            for (place, attempt) in attempts.enumerated().reversed() where attempt.revents != 0 {
                attempts.remove(at: place)
                let error = pendingError(attempt.fd)
                if error == 0 {
                    return Socket(attempt.fd, host: host, deadline: deadline)
                }
                reason = Socket.describe(error)
                close(attempt.fd)
            }
        }
    }

    private struct SystemError: Error {
        let code: Int32
    }

    /// A `sockaddr` of whatever family.
    private typealias Address = [UInt8]

    private static func addresses(
        _ host: String,
        _ port: UInt16
    ) throws(TransportError) -> [Address] {
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        let result = unsafe getaddrinfo(host, String(port), &hints, &list)
        defer { if let list = unsafe list { unsafe freeaddrinfo(list) } }
        guard result == 0 else { throw .unknownHost(host) }
        var found: [Address] = []
        var next = unsafe list
        while let entry = unsafe next {
            let raw = unsafe UnsafeRawBufferPointer(
                start: entry.pointee.ai_addr,
                count: Int(entry.pointee.ai_addrlen)
            )
            found.append(unsafe Array(raw))
            unsafe next = unsafe entry.pointee.ai_next
        }
        return found
    }

    /// The address as a number, such as `127.0.0.1`; empty when it has none.
    private static func text(_ address: Address) -> String {
        var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        let size = socklen_t(text.count)
        let result = unsafe address.withUnsafeBytes { buffer in
            unsafe buffer.withMemoryRebound(to: sockaddr.self) { pointer in
                let length = socklen_t(address.count)
                return unsafe getnameinfo(
                    pointer.baseAddress,
                    length,
                    &text,
                    size,
                    nil,
                    0,
                    NI_NUMERICHOST
                )
            }
        }
        guard result == 0 else { return "" }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    private static func begin(_ address: Address) -> Result<Int32, SystemError> {
        let family = unsafe address.withUnsafeBytes {
            unsafe $0.loadUnaligned(as: sa_family_t.self)
        }
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = socket(Int32(family), kind, 0)
        guard descriptor >= 0 else { return .failure(SystemError(code: errno)) }
        var isOn: Int32 = 1
        let size = socklen_t(MemoryLayout<Int32>.size)
        unsafe setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, size)
        let result = unsafe address.withUnsafeBytes { buffer in
            unsafe buffer.withMemoryRebound(to: sockaddr.self) { pointer in
                unsafe Glibc.connect(descriptor, pointer.baseAddress, socklen_t(address.count))
            }
        }
        guard result == 0 || errno == EINPROGRESS else {
            let code = errno
            close(descriptor)
            return .failure(SystemError(code: code))
        }
        return .success(descriptor)
    }

    private static func pendingError(_ descriptor: Int32) -> Int32 {
        var error: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        unsafe getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &size)
        return error
    }
}
