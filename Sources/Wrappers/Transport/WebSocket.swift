public import HTTP

/// A WebSocket, either end; closes when it goes away.
///
///     let socket = try await WebSocket.connect("wss://example.org/chat")
///     socket.send(bytes)
///     while let batch = await socket.nextBatch() { … }
///
/// Up to 32 MiB wait unread before the peer has to wait; 256 MiB unsent count as a lost peer.
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

    private let channel: Channel

    init(_ channel: Channel) { self.channel = channel }

    deinit { channel.close() }

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
        guard let parts = URLParts(url), ["ws", "wss"].contains(parts.scheme) else {
            throw .badURL(url)
        }
        let loop = try Loop.clients.get()
        let deadline = ContinuousClock.now.advanced(by: timeout)
        let socket = try await Dialer.dial(parts, proxy: proxy, deadline: deadline)
        let request = ClientRequest(url: parts, headers: headers, trust: trust, socket: socket)
        let box = EndpointBox<WebSocketClient>()
        let channel = Channel { request in
            loop.perform { box.endpoint?.perform(request) }
        }
        let webSocket = WebSocket(channel)
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation {
                (continuation: CheckedContinuation<Result<Void, TransportError>, Never>) in
                loop.perform {
                    guard channel.reason == nil else {
                        return continuation.resume(returning: .failure(.cancelled))
                    }
                    let endpoint = WebSocketClient(loop: loop, request: request, channel: channel)
                    box.endpoint = endpoint
                    endpoint.open(deadline: deadline) { continuation.resume(returning: $0) }
                }
            }
        } onCancel: {
            channel.close()
        }
        guard !Task.isCancelled else { throw .cancelled }
        try result.get()
        return webSocket
    }

    /// Sends a binary message; never waits, and keeps the order.
    ///
    /// After the close it does nothing.
    public func send(_ message: [UInt8]) { channel.send(message) }

    /// Everything that has arrived since the last call, at least one message; nil once closed.
    ///
    /// One caller at a time. Also returns nil when the task is cancelled.
    public func nextBatch() async -> [[UInt8]]? { await channel.nextBatch() }

    /// The messages one by one; ends at the close.
    ///
    /// Use this or ``nextBatch()``, not both.
    public var incoming: AsyncStream<[UInt8]> {
        let unread = Unread()
        return AsyncStream { [channel] in await unread.next(channel) }
    }

    /// Closes; what was sent before still goes out.
    public func close() { channel.close() }

    /// Why it is closed; nil while it is open.
    public var closeReason: CloseReason? { channel.reason }
}

/// A batch handed out message by message.
private actor Unread {
    private var batch: ArraySlice<[UInt8]> = []

    func next(_ channel: Channel) async -> [UInt8]? {
        if batch.isEmpty { batch = await channel.nextBatch()?[...] ?? [] }
        return batch.popFirst()
    }
}

/// Holds an endpoint weakly, for closures that outlive it.
final class EndpointBox<E: Endpoint>: @unchecked Sendable {
    // Unchecked: used on the loop's thread only.
    weak var endpoint: E?
}

/// The certificates that a client accepts.
public enum Trust: Hashable, Sendable {
    /// Those that the system's authorities vouch for.
    case system
    /// Those that the authorities in this PEM file vouch for, and no others.
    case file(String)
}
