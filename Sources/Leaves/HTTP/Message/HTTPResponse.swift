/// A response as a server sends it and a client sees it.
public struct HTTPResponse: Sendable {
    /// The status code.
    public var status: Int
    /// The header fields; length, connection and date are the transport's business.
    public var headers: Headers
    /// The body.
    public var body: HTTPBody
    /// What the connection becomes after this answer; nil for an ordinary one.
    public var upgrade: WebSocketService?

    /// Creates a response.
    public init(status: Int = 200, headers: Headers = [:], body: HTTPBody = HTTPBody()) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// Creates a response with a whole body.
    public init(status: Int = 200, headers: Headers = [:], body: [UInt8]) {
        self.init(status: status, headers: headers, body: HTTPBody(body))
    }

    /// Creates a response with a body that comes piece by piece, each sent at once.
    public init(status: Int = 200, headers: Headers = [:], stream: AsyncStream<[UInt8]>) {
        self.init(status: status, headers: headers, body: HTTPBody(stream))
    }

    /// A response with text of a given type.
    public static func text(
        _ text: String,
        status: Int = 200,
        type: String = "text/plain; charset=utf-8"
    ) -> HTTPResponse {
        HTTPResponse(status: status, headers: ["Content-Type": type], body: Array(text.utf8))
    }

    /// A response with JSON that is already encoded.
    public static func json(_ bytes: [UInt8], status: Int = 200) -> HTTPResponse {
        HTTPResponse(status: status, headers: ["Content-Type": "application/json"], body: bytes)
    }

    /// Turns the connection into a WebSocket.
    ///
    /// The transport checks the request, and answers 400 or 426 when it does not ask for one.
    ///
    /// - Parameters:
    ///   - limits: What either side may send and leave unread.
    ///   - headers: Added to the answer, as for a subprotocol.
    ///   - serve: Owns the WebSocket; it is closed when this returns.
    /// - Returns: The answer.
    public static func webSocket(
        _ limits: WebSocket.Limits = WebSocket.Limits(),
        headers: Headers = [:],
        serve: @escaping @Sendable (WebSocket) async -> Void
    ) -> HTTPResponse {
        var response = HTTPResponse(status: 101, headers: headers)
        response.upgrade = WebSocketService(limits: limits, serve: serve)
        return response
    }

    /// The body's bytes; nil when it is a stream.
    public var bytes: [UInt8]? { body.bytes }

    /// The body as UTF-8; nil when it is a stream or not UTF-8.
    public var text: String? { bytes.flatMap { String(validating: $0, as: UTF8.self) } }
}

/// What a connection does once it is a WebSocket.
public struct WebSocketService: Sendable {
    /// What either side may send and leave unread.
    public let limits: WebSocket.Limits
    /// Owns the WebSocket; it is closed when this returns.
    public let serve: @Sendable (WebSocket) async -> Void
}
