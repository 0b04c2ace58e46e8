public import HTTP

/// One port that serves HTTP/1.1 and WebSockets; closes when it goes away.
///
///     let listener = try await Listener.start { request in
///         guard isKey(request.headers["X-Key"]) else { return .text("no\n", status: 401) }
///         guard !request.wantsWebSocket else { return .webSocket { socket in … } }
///         let body = try await request.body.collect(upTo: 1 << 20)
///         …
///     }
///
/// The handler is called as soon as a request's head is read, and cancelled when the client goes
/// away. Until it reads the body, no more than a few KiB of it are taken in.
public final class Listener: Sendable {
    /// Answers a request.
    public typealias Handler = @Sendable (HTTPRequest) async -> HTTPResponse
    /// Words the answer to a request that no handler is asked about, at once and in one piece.
    public typealias Refusing = @Sendable (RefusedRequest) -> HTTPResponse

    /// The port, also when 0 was asked for.
    public let port: Int
    private let server: Server

    /// Opens a port.
    ///
    /// - Parameters:
    ///   - host: The address to bind, as a number; loopback by default.
    ///   - port: The port; 0 for any free one.
    ///   - tls: The certificate to show; nil for HTTP without TLS.
    ///   - limits: What a client may send, and how long it may take.
    ///   - urgent: Whether a request is answered also on a connection for which there is no room; see
    ///     ``Limits/reserve``.
    ///   - refusing: Words what the listener itself has to say no to; a sentence as text when left out.
    ///   - handler: Answers requests.
    /// - Returns: The open listener.
    /// - Throws: ``TransportError/cannotListen(_:)``.
    public static func start(
        host: String = "127.0.0.1",
        port: Int = 0,
        tls: TLSIdentity? = nil,
        limits: Limits = Limits(),
        urgent: @escaping @Sendable (HTTPRequest) -> Bool = { _ in false },
        refusing: @escaping Refusing = { $0.plainAnswer },
        handler: @escaping Handler
    ) async throws(TransportError) -> Listener {
        let address = host == "localhost" ? "127.0.0.1" : host
        let (socket, actual) = try ListeningSocket.open(address, port: port)
        let server = try await Server.start(
            socket,
            tls: tls,
            limits: limits,
            urgent: urgent,
            refusing: refusing,
            handler: handler
        )
        return Listener(server, port: actual)
    }

    private init(_ server: Server, port: Int) {
        self.server = server
        self.port = port
    }

    deinit { server.stopSoon() }

    /// Shows another certificate from now on; connections that are open keep theirs.
    ///
    /// - Throws: ``TransportError/cannotListen(_:)`` when it cannot be used; the old one stays.
    public func reload(_ tls: TLSIdentity) async throws(TransportError) {
        try await server.reload(tls)
    }

    /// Closes the port, then its connections.
    ///
    /// - Parameter gracePeriod: How long requests and WebSockets under way may take to end; idle
    ///   connections end at once.
    public func stop(gracePeriod: Duration = .seconds(5)) async {
        await server.stop(gracePeriod: gracePeriod)
    }

    /// What a client may send, and how long it may take.
    public struct Limits: Sendable {
        /// The largest request head, in bytes; larger ones are answered 431.
        public var head = 16 << 10
        /// The largest request body, in bytes; reading beyond fails, and should be answered 413.
        public var body = 128 << 20
        /// How long a head may take from its first byte, or from the start of the connection.
        public var headTime = Duration.seconds(15)
        /// How long a whole request may take after its head, whatever trickles in meanwhile.
        public var bodyTime = Duration.seconds(120)
        /// How long a connection may be silent between requests, or not take its answer; whole
        /// seconds.
        public var idleTime = Duration.seconds(60)
        /// How long a connection that had its answer is left alone, or one whose client does not go on with its body,
        /// or does not take its answer; then, or before it has asked anything, a new one takes its place when there
        /// are too many.
        public var heldTime = Duration.seconds(5)
        /// Connections in all; further ones are told 503, unless one that asks for nothing makes room.
        public var connections = 10_000
        /// Connections from one address.
        public var connectionsPerAddress = 5000
        /// Connections beyond all these that are let in for what cannot wait; all else that is asked on them is told
        /// 503.
        public var reserve = 0

        /// The defaults.
        public init() {}

        /// Takes no more connections than a process has descriptors for that has other things to do as well: a crowd
        /// that says nothing makes room here, where a process without descriptors is deaf to everybody.
        ///
        /// - Parameter descriptors: How many the process may have at once.
        public mutating func fit(descriptors: Int) {
            // With TLS a connection takes two; and there may be a second port.
            connections = min(connections, max(16, (descriptors - 160) / 4))
            connectionsPerAddress = min(connectionsPerAddress, connections)
            reserve = min(reserve, max(4, descriptors / 16))
        }
    }
}
