public import HTTP

/// A WebSocket, either end; closes when it goes away.
///
///     let socket = try await WebSocket.connect("wss://example.org/chat")
///     socket.send(bytes)
///     while let batch = await socket.nextBatch() { … }
public final class WebSocket: Sendable {
    /// Why a WebSocket is closed.
    public enum CloseReason: Hashable, Sendable {
        /// This side closed it.
        case local
        /// The peer closed it, with a code (1005 for none) and perhaps a text.
        case peer(code: UInt16, text: String)
        /// The connection broke, or the peer broke the protocol.
        case lost(String)
    }

    /// Connects to `ws://` or `wss://`.
    ///
    /// - Parameters:
    ///   - url: Where to.
    ///   - proxy: The way there.
    ///   - headers: Added to the upgrade request.
    ///   - timeout: For everything until the upgrade is answered.
    ///   - trust: The certificates accepted.
    /// - Returns: The open WebSocket.
    /// - Throws: ``TransportError``.
    public static func connect(
        _ url: String,
        proxy: ProxySetting = .none,
        headers: Headers = [:],
        timeout: Duration = .seconds(20),
        trust: Trust = .system
    ) async throws(TransportError) -> WebSocket {
        throw .badURL(url)
    }

    /// Sends a binary message; never waits, and keeps the order.
    ///
    /// After the close it does nothing.
    public func send(_ message: [UInt8]) {}

    /// Everything that has arrived since the last call, at least one message; nil once closed.
    ///
    /// One caller at a time. Also returns nil when the task is cancelled.
    public func nextBatch() async -> [[UInt8]]? { nil }

    /// The messages one by one; ends at the close.
    ///
    /// Use this or ``nextBatch()``, not both.
    public var incoming: AsyncStream<[UInt8]> { AsyncStream { nil } }

    /// Closes; what was sent before still goes out.
    public func close() {}

    /// Why it is closed; nil while it is open.
    public var closeReason: CloseReason? { nil }
}

/// The certificates that a client accepts.
public enum Trust: Hashable, Sendable {
    /// Those that the system's authorities vouch for.
    case system
    /// Those that the authorities in this PEM file vouch for, and no others.
    case file(String)
}
