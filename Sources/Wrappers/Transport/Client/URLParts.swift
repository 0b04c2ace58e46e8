internal import HTTP

/// The parts of a URL that a connection needs.
struct URLParts: Hashable, Sendable {
    var scheme: String
    var user: String?
    var password: String?
    /// Without the brackets of an IPv6 address.
    var host: String
    var port: UInt16?
    /// Path and query; at least `/`.
    var target: String

    /// Reads `scheme://[user[:password]@]host[:port][/path][?query]`; nil when it is not that.
    init?(_ text: String) {
        guard let separator = text.firstRange(of: "://") else { return nil }
        scheme = text[..<separator.lowerBound].lowercased()
        let rest = text[separator.upperBound...]
        let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
        var authority = rest[..<end]
        let tail = rest[end...].prefix { $0 != "#" }
        target = tail.hasPrefix("/") ? String(tail) : "/\(tail)"
        if let at = authority.lastIndex(of: "@") {
            let parts = authority[..<at].split(
                separator: ":",
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            user = parts.first.flatMap { Percent.decode($0) }
            password = parts.count > 1 ? Percent.decode(parts[1]) : nil
            authority = authority[authority.index(after: at)...]
        }
        if authority.hasPrefix("["), let close = authority.firstIndex(of: "]") {
            host = String(authority[authority.index(after: authority.startIndex)..<close])
            authority = authority[authority.index(after: close)...]
            guard authority.isEmpty || authority.hasPrefix(":") else { return nil }
        } else {
            let name = authority.prefix { $0 != ":" }
            host = String(name)
            authority = authority[name.endIndex...]
        }
        if authority.count > 1 {
            guard let number = UInt16(authority.dropFirst()), number > 0 else { return nil }
            port = number
        }
        let isClean = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
        guard !host.isEmpty, !scheme.isEmpty, isClean else { return nil }
    }

    /// Whether the connection is under TLS.
    var isSecure: Bool { scheme == "wss" || scheme == "https" }

    /// Whether the host is this machine.
    var isLoopback: Bool { IPAddress.isLoopback(host: host) }

    /// The URL as libcurl takes it: without user and password, which it gets apart.
    var curlText: String { "\(isSecure ? "https" : "http")://\(hostField)\(target)" }

    /// Host and port as a `Host` field has them.
    var hostField: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return port.map { "\(name):\($0)" } ?? name
    }
}
