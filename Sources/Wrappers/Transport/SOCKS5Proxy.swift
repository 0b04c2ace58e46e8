internal import Glibc

/// Asks a SOCKS5 proxy for a connection; the proxy looks up the name.
///
///     → 05 n methods          ← 05 method
///     → 01 n user n password  ← 01 00                    with method 02
///     → 05 01 00 address port ← 05 00 00 address port
///
/// - Source: RFC 1928, RFC 1929.
enum SOCKS5Proxy {
    private static let open: UInt8 = 0
    private static let withPassword: UInt8 = 2

    static func negotiate(
        _ socket: Socket,
        to url: URLParts,
        user: String?,
        password: String
    ) throws(TransportError) {
        try socket.write(user == nil ? [5, 1, open] : [5, 2, open, withPassword])
        let choice = try socket.read(2)
        guard choice[0] == 5 else { throw .proxyFailed("not a SOCKS5 proxy") }
        switch (choice[1], user) {
        case (open, _): break
        case (withPassword, let user?):
            try socket.write([1] + counted(user) + counted(password))
            guard try socket.read(2)[1] == 0 else {
                throw .proxyFailed("user or password refused")
            }
        default: throw .proxyFailed("the proxy wants another way to log in")
        }
        let port = url.effectivePort
        let place = try address(url.host) + [UInt8(port >> 8), UInt8(truncatingIfNeeded: port)]
        try socket.write([5, 1, 0] + place)
        try readReply(socket)
    }

    private static func readReply(_ socket: Socket) throws(TransportError) {
        let reply = try socket.read(4)
        guard reply[0] == 5 else { throw .proxyFailed("not a SOCKS5 proxy") }
        guard reply[1] == 0 else {
            let reasons = [
                1: "general failure", 2: "not allowed", 3: "network unreachable",
                4: "host unreachable", 5: "connection refused", 6: "timed out",
                7: "command not supported", 8: "address type not supported",
            ]
            throw .proxyFailed(reasons[Int(reply[1])] ?? "error \(reply[1])")
        }
        switch reply[3] {
        case 1: _ = try socket.read(4 + 2)
        case 4: _ = try socket.read(16 + 2)
        case 3: _ = try socket.read(Int(try socket.read(1)[0]) + 2)
        default: throw .proxyFailed("unknown address type")
        }
    }

    private static func counted(_ text: String) throws(TransportError) -> [UInt8] {
        let bytes = Array(text.utf8)
        guard let count = UInt8(exactly: bytes.count) else {
            throw .proxyFailed("user, password or host name longer than 255 bytes")
        }
        return [count] + bytes
    }

    /// Type and address: 1 and four bytes, 4 and sixteen, or 3 and a name.
    private static func address(_ host: String) throws(TransportError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 16)
        if unsafe inet_pton(AF_INET, host, &bytes) == 1 { return [1] + bytes[..<4] }
        if unsafe inet_pton(AF_INET6, host, &bytes) == 1 { return [4] + bytes }
        return [3] + (try counted(host))
    }
}
