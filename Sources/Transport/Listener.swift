public import HTTP

/// One port that serves HTTP and WebSockets.
public final class Listener: Sendable {
    /// The port, also when 0 was asked for.
    public let port: Int = 0

    /// Opens a port.
    ///
    /// - Parameters:
    ///   - host: The address to bind; loopback by default.
    ///   - port: The port; 0 for any free one.
    ///   - limits: What a client may send.
    ///   - http: Answers requests.
    ///   - webSocket: Serves upgraded connections until it returns; without it upgrades are refused.
    /// - Returns: The open listener.
    /// - Throws: ``TransportError/cannotListen(_:)``.
    public static func start(
        host: String = "127.0.0.1",
        port: Int = 0,
        limits: Limits = Limits(),
        http: @escaping @Sendable (HTTPRequest) async -> HTTPResponse,
        webSocket: (@Sendable (WebSocket, HTTPRequest) async -> Void)? = nil
    ) async throws(TransportError) -> Listener {
        throw .cannotListen("")
    }

    /// Closes the port and all its connections.
    public func stop() async {}

    /// What a client may send.
    public struct Limits: Sendable {
        /// The largest request body, in bytes; larger ones are answered 413.
        public var body = 16 << 20
        /// The largest request head, in bytes; larger ones are answered 431.
        public var head = 64 << 10

        /// The defaults.
        public init() {}
    }
}
