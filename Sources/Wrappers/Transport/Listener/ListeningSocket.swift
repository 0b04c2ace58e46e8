internal import CSockets
internal import Glibc

/// A port that clients connect to.
enum ListeningSocket {
    /// Opens a port on an address.
    ///
    /// - Returns: The socket, which the caller closes, and its port.
    static func open(
        _ host: String,
        port: Int
    ) throws(TransportError) -> (descriptor: Int32, port: Int) {
        let failure = TransportError.cannotListen("\(host) port \(port)")
        guard (0...65_535).contains(port) else { throw failure }
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        unsafe hints.ai_flags = AI_NUMERICHOST | AI_PASSIVE
        var list: UnsafeMutablePointer<addrinfo>?
        let result = unsafe getaddrinfo(host, String(port), &hints, &list)
        defer { if let list = unsafe list { unsafe freeaddrinfo(list) } }
        guard result == 0, let found = unsafe list?.pointee, let address = unsafe found.ai_addr
        else {
            throw .cannotListen("\(host) is no address")
        }
        let descriptor = unsafe socket(found.ai_family, martlet_stream, 0)
        guard descriptor >= 0 else { throw .cannotListen(SystemText.error(errno)) }
        set(descriptor, SOL_SOCKET, SO_REUSEADDR, 1)
        // `::` means every address of this machine, those of IPv4 too.
        if unsafe found.ai_family == AF_INET6 {
            set(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, host == "::" ? 0 : 1)
        }
        guard unsafe bind(descriptor, address, found.ai_addrlen) == 0, listen(descriptor, 1024) == 0
        else {
            let reason = SystemText.error(errno)
            close(descriptor)
            throw .cannotListen("\(host) port \(port): \(reason)")
        }
        return (descriptor, SocketAddress.own(descriptor)?.port ?? port)
    }

    private static func set(_ socket: Int32, _ level: Int32, _ option: Int32, _ value: Int32) {
        var value = value
        unsafe setsockopt(socket, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
    }
}

/// An address with its port, as the system calls have it.
struct SocketAddress {
    /// The address as a number, without port; that of IPv4 also where it comes as one of IPv6.
    let host: String
    let port: Int

    /// Reads a `sockaddr`; nil for another family.
    init?(_ address: UnsafePointer<sockaddr>, _ size: socklen_t) {
        var host = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        var service = [CChar](repeating: 0, count: Int(NI_MAXSERV))
        let result = unsafe getnameinfo(
            address,
            size,
            &host,
            socklen_t(host.count),
            &service,
            socklen_t(service.count),
            NI_NUMERICHOST | NI_NUMERICSERV
        )
        guard result == 0, let port = Int(SystemText.string(service)) else { return nil }
        self.host = SystemText.unmapped(SystemText.string(host))
        self.port = port
    }

    /// Where a socket is bound.
    static func own(_ descriptor: Int32) -> SocketAddress? {
        unsafe read { unsafe getsockname(descriptor, $0, $1) }
    }

    /// Lets a system call fill in an address.
    static func read(
        _ body: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Int32
    ) -> SocketAddress? {
        var storage = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        return unsafe withUnsafeMutablePointer(to: &storage) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard unsafe body(address, &size) >= 0 else { return nil }
                return unsafe SocketAddress(address, size)
            }
        }
    }
}

/// What the system says in words.
enum SystemText {
    static func error(_ code: Int32) -> String {
        guard let text = unsafe strerror(code) else { return "error \(code)" }
        return unsafe String(cString: text)
    }

    /// An address of 4 bytes in its own form when it is written as one of 16.
    ///
    /// - Source: RFC 4291, section 2.5.5.2.
    static func unmapped(_ address: String) -> String {
        address.hasPrefix("::ffff:") ? String(address.dropFirst(7)) : address
    }

    /// The text before the first zero.
    static func string(_ characters: [CChar]) -> String {
        String(decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
