/// A WebSocket, either end; closes when it goes away.
///
///     let socket = try await WebSocket.connect("wss://example.org/chat")
///     socket.send(bytes)
///     while let messages = await socket.nextMessages() { … }
///
/// It knows no network: the transport moves what is queued here.
public final class WebSocket: Sendable {
    /// A whole message.
    public enum Message: Hashable, Sendable {
        /// Text.
        case text(String)
        /// Anything.
        case binary([UInt8])
    }

    /// Why a WebSocket is closed.
    public enum CloseReason: Hashable, Sendable {
        /// This side closed it.
        case local
        /// The peer closed it, with a code (1005 for none) and perhaps a text.
        case peer(code: UInt16, text: String)
        /// The connection broke, or the peer broke the protocol.
        case lost(String)
    }

    /// How much either side may send and leave unread.
    public struct Limits: Sendable {
        /// The largest message taken in, in bytes; for a larger one the peer gets code 1009.
        public var message = (1 << 24) + (1 << 16)
        /// Unread bytes at which the peer has to wait.
        public var unread = 32 << 20
        /// Unsent bytes at which the peer counts as gone.
        public var unsent = 256 << 20
        /// After so long a silence the peer is pinged, after twice that it is lost; nil for never.
        public var silence: Duration?

        /// The defaults.
        public init() {}
    }

    private let channel: Channel

    /// Creates the end of a channel.
    package init(_ channel: Channel) { self.channel = channel }

    deinit { channel.close(1000, "") }

    /// Sends a message; never waits, and keeps the order.
    ///
    /// After the close it does nothing. Whoever sends much waits for ``room()`` now and then.
    public func send(_ message: Message) { channel.send(.message(message)) }

    /// Sends a binary message.
    ///
    /// - Returns: Whether it is on its way: nothing is after the close.
    @discardableResult
    public func send(_ bytes: [UInt8]) -> Bool { channel.send(.message(.binary(bytes))) }

    /// Sends a ping of at most 125 bytes, which the peer answers by itself.
    public func ping(_ payload: [UInt8] = []) { channel.send(.ping(Array(payload.prefix(125)))) }

    /// Waits until little is unsent.
    ///
    /// - Returns: False when the WebSocket is closed or the task cancelled.
    public func room() async -> Bool { await channel.room() }

    /// Everything that has arrived since the last call, at least one message; nil once closed.
    ///
    /// One caller at a time. Also returns nil when the task is cancelled.
    public func nextMessages() async -> [Message]? { await channel.nextMessages() }

    /// Like ``nextMessages()`` for a protocol of binary messages alone: text is passed over.
    public func nextBatch() async -> [[UInt8]]? {
        while let messages = await channel.nextMessages() {
            let batch = messages.compactMap { message -> [UInt8]? in
                guard case .binary(let bytes) = message else { return nil }
                return bytes
            }
            if !batch.isEmpty { return batch }
        }
        return nil
    }

    /// Closes; what was sent before still goes out.
    ///
    /// - Parameters:
    ///   - code: What the peer is told, as RFC 6455 lists them.
    ///   - text: In words, at most 123 bytes.
    public func close(code: UInt16 = 1000, text: String = "") { channel.close(code, text) }

    /// Why it is closed; nil while it is open.
    public var closeReason: CloseReason? { channel.reason }
}
