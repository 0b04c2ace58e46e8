public import HTTP
internal import Synchronization

/// One port that serves HTTP and WebSockets; closes when it goes away.
public final class Listener: Sendable {
    /// The port, also when 0 was asked for.
    public let port: Int
    private let loop: Loop

    /// Opens a port.
    ///
    /// - Parameters:
    ///   - host: The address to bind; loopback by default.
    ///   - port: The port; 0 for any free one.
    ///   - limits: What a client may send.
    ///   - http: Answers requests; cancelled when the client goes away.
    ///   - webSocket: Serves upgraded connections until it returns; without it `http` is asked.
    /// - Returns: The open listener.
    /// - Throws: ``TransportError/cannotListen(_:)``.
    public static func start(
        host: String = "127.0.0.1",
        port: Int = 0,
        limits: Limits = Limits(),
        http: @escaping @Sendable (HTTPRequest) async -> HTTPResponse,
        webSocket: (@Sendable (WebSocket, HTTPRequest) async -> Void)? = nil
    ) async throws(TransportError) -> Listener {
        let service = Service(limits: limits, http: http, webSocket: webSocket)
        let address = host == "localhost" ? "127.0.0.1" : host
        let loop = try Loop { ServerConnection(loop: $0, service: service) }
        let actual = await withCheckedContinuation { continuation in
            loop.perform {
                continuation.resume(returning: loop.listen(host: address, port: port))
            }
        }
        guard let actual else {
            loop.stopSoon()
            throw .cannotListen("\(host) port \(port) is taken or not of this machine")
        }
        return Listener(loop: loop, port: actual)
    }

    private init(loop: Loop, port: Int) {
        self.loop = loop
        self.port = port
    }

    deinit { loop.stopSoon() }

    /// Closes the port and all its connections.
    public func stop() async { await loop.stop() }

    /// What a client may send.
    public struct Limits: Sendable {
        /// The largest request body, in bytes; larger ones are answered 413.
        public var body = 16 << 20
        /// The largest request head, in bytes; larger ones are answered 431.
        public var head = 64 << 10
        /// The longest silence before a request is complete.
        public var patience = Duration.seconds(60)

        /// The defaults.
        public init() {}
    }

    /// What every connection of a listener needs.
    struct Service: Sendable {
        let limits: Limits
        let http: @Sendable (HTTPRequest) async -> HTTPResponse
        let webSocket: (@Sendable (WebSocket, HTTPRequest) async -> Void)?
    }
}
