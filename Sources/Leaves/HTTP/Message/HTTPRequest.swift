/// A request as a server sees it and a client sends it.
///
/// A server's handler gets it as soon as its head is read; the body comes when it is asked for.
public struct HTTPRequest: Sendable {
    /// What the request line says that the client speaks.
    public enum Version: String, Sendable {
        /// Knows neither chunks nor further requests.
        case http10 = "HTTP/1.0"
        /// What everybody speaks.
        case http11 = "HTTP/1.1"
    }

    /// `GET`, `POST`, and so on.
    public var method: String
    /// The path as it came: still percent-encoded, without the query.
    public var path: String
    /// The query's pairs, decoded, in order.
    public var query: [(String, String)]
    /// The header fields.
    public var headers: Headers
    /// The body; that of a request that was received can be read once.
    public var body: HTTPBody
    /// What the router took from the path: `{name}` → decoded text.
    public var parameters: [String: String] = [:]
    /// The version that the client speaks.
    public var version = Version.http11
    /// The address that the request came from, without the port; nil where none is known.
    public var peer: String?

    /// Creates a request.
    public init(
        method: String = "GET",
        path: String,
        query: [(String, String)] = [],
        headers: Headers = [:],
        body: HTTPBody = HTTPBody()
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
    }

    /// Creates a request from a target as in the request line: `/a%20b?c=d`.
    public init(
        method: String,
        target: String,
        headers: Headers = [:],
        body: HTTPBody = HTTPBody()
    ) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(
            method: method,
            path: parts.first.map(String.init) ?? "",
            query: parts.count > 1 ? Percent.pairs(String(parts[1])) : [],
            headers: headers,
            body: body
        )
    }

    /// The first value of a query key.
    public func query(_ key: String) -> String? { query.first { $0.0 == key }?.1 }

    /// Path and query as a request line has them.
    public var target: String {
        guard !query.isEmpty else { return path }
        let pairs = query.map { "\(Percent.encode($0.0))=\(Percent.encode($0.1))" }
        return "\(path)?\(pairs.joined(separator: "&"))"
    }

    /// Whether the client asks for a WebSocket here.
    public var wantsWebSocket: Bool {
        headers.tokens("Upgrade").contains("websocket")
            && headers.tokens("Connection").contains("upgrade")
    }
}
