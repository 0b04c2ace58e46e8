public import HTTP

extension WebSocket {
    /// Connects to `ws://` or `wss://`.
    ///
    /// - Parameters:
    ///   - url: Where to.
    ///   - proxy: The way there.
    ///   - headers: Added to the upgrade request.
    ///   - timeout: For everything until the upgrade is answered.
    ///   - trust: The certificates accepted.
    ///   - limits: How much either side may send and leave unread.
    ///   - judge: See ``ConnectionOptions/judge``.
    /// - Returns: The open WebSocket.
    /// - Throws: ``TransportError``.
    public static func connect(
        _ url: String,
        proxy: ProxySetting = .none,
        headers: Headers = [:],
        timeout: Duration = .seconds(20),
        trust: Trust = .system,
        limits: Limits = Limits(),
        judge: (@Sendable (String) -> Bool)? = nil
    ) async throws(TransportError) -> WebSocket {
        guard let parts = URLParts(url), ["ws", "wss"].contains(parts.scheme) else {
            throw .badURL(url)
        }
        let options = ConnectionOptions(proxy: proxy, trust: trust, timeout: timeout, judge: judge)
        let handshake = try ClientHandshake(parts, headers)
        let transfer = try SocketTransfer(parts, options, handshake, limits)
        return WebSocket(try await transfer.run())
    }
}
