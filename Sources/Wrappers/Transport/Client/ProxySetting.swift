internal import Glibc

/// The way to a server: direct, or through a proxy.
public enum ProxySetting: Hashable, Sendable {
    /// Straight to the server.
    case none
    /// Through an HTTP proxy, by `CONNECT`.
    case http(host: String, port: UInt16, user: String? = nil, password: String? = nil)
    /// Through a SOCKS5 proxy, which also resolves the name.
    case socks5(host: String, port: UInt16, user: String? = nil, password: String? = nil)

    /// Reads `http://[user[:password]@]host[:port]`, `socks5://…` or `socks5h://…`; nil when it is
    /// neither.
    ///
    /// A bare `host:port` is an HTTP proxy. User and password may be percent-encoded.
    public init?(_ text: String) {
        guard let url = URLParts(text.contains("://") ? text : "http://\(text)") else { return nil }
        switch url.scheme {
        case "http":
            self = .http(
                host: url.host,
                port: url.port ?? 8080,
                user: url.user,
                password: url.password
            )
        case "socks5", "socks5h", "socks":
            self = .socks5(
                host: url.host,
                port: url.port ?? 1080,
                user: url.user,
                password: url.password
            )
        default: return nil
        }
    }

    /// The proxy that the environment asks for.
    ///
    /// `https` and `wss` look at `https_proxy` and `HTTPS_PROXY`, `ws` and `http` at `http_proxy`;
    /// both then at `all_proxy` and `ALL_PROXY`. Hosts in `no_proxy`, and this machine itself, are
    /// reached directly.
    ///
    /// - Parameters:
    ///   - url: Where the connection goes.
    ///   - variables: The environment; by default this process's.
    /// - Returns: The proxy, or ``none``.
    /// - Throws: ``TransportError/badProxy(_:)`` when the variable cannot be read.
    public static func fromEnvironment(
        for url: String,
        variables: @Sendable (String) -> String? = { Self.variable($0) }
    ) throws(TransportError) -> ProxySetting {
        guard let url = URLParts(url) else { throw .badURL(url) }
        let excluded = variables("no_proxy") ?? variables("NO_PROXY") ?? ""
        guard !url.isLoopback, !excludes(excluded, url.host) else { return .none }
        // `HTTP_PROXY` in capitals is what a CGI server makes of a header named Proxy: not trusted.
        let names =
            url.isSecure
            ? ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
            : ["http_proxy", "all_proxy", "ALL_PROXY"]
        for name in names {
            guard let text = variables(name), !text.isEmpty else { continue }
            guard let proxy = ProxySetting(text) else { throw .badProxy(name) }
            return proxy
        }
        return .none
    }

    /// Whether a `no_proxy` list names a host: `*`, a name, or a domain with all below it.
    static func excludes(_ list: String, _ host: String) -> Bool {
        let host = host.lowercased()
        return list.split(whereSeparator: { $0 == "," || $0 == " " }).contains { entry in
            let name = entry.lowercased()
            guard name != "*" else { return true }
            let domain = name.hasPrefix(".") ? String(name.dropFirst()) : name
            return host == domain || host.hasSuffix(".\(domain)")
        }
    }

    /// A variable of this process's environment.
    public static func variable(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }
}
