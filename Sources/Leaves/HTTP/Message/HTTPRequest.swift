/// A request as a server sees it and a client sends it.
public struct HTTPRequest: Sendable {
    /// `GET`, `POST`, and so on.
    public var method: String
    /// The path as it came: still percent-encoded, without the query.
    public var path: String
    /// The query's pairs, decoded, in order.
    public var query: [(String, String)]
    /// The header fields.
    public var headers: Headers
    /// The whole body.
    public var body: [UInt8]
    /// What the router took from the path: `{name}` → decoded text.
    public var parameters: [String: String] = [:]

    /// Creates a request.
    public init(
        method: String = "GET",
        path: String,
        query: [(String, String)] = [],
        headers: Headers = [:],
        body: [UInt8] = []
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
        body: [UInt8] = []
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

    /// The body as UTF-8; nil when it is not.
    public var text: String? { String(validating: body, as: UTF8.self) }

    /// Path and query as a request line has them.
    public var target: String {
        guard !query.isEmpty else { return path }
        let pairs = query.map { "\(Percent.encode($0.0))=\(Percent.encode($0.1))" }
        return "\(path)?\(pairs.joined(separator: "&"))"
    }
}
