/// A response as a server sends it and a client sees it.
public struct HTTPResponse: Sendable {
    /// The status code.
    public var status: Int
    /// The header fields; length, connection and date are the transport's business.
    public var headers: Headers
    /// The body, whole or piece by piece.
    public var body: Body

    /// A body.
    public enum Body: Sendable {
        /// All of it.
        case bytes([UInt8])
        /// Pieces, each sent as soon as it comes; ends with the stream.
        case stream(AsyncStream<[UInt8]>)
    }

    /// Creates a response with a whole body.
    public init(status: Int = 200, headers: Headers = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = .bytes(body)
    }

    /// Creates a response with a body that comes piece by piece.
    public init(status: Int = 200, headers: Headers = [:], stream: AsyncStream<[UInt8]>) {
        self.status = status
        self.headers = headers
        body = .stream(stream)
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

    /// The body's bytes; nil when it is a stream.
    public var bytes: [UInt8]? {
        guard case .bytes(let bytes) = body else { return nil }
        return bytes
    }

    /// The body as UTF-8; nil when it is a stream or not UTF-8.
    public var text: String? { bytes.flatMap { String(validating: $0, as: UTF8.self) } }
}
