public import HTTP

/// Sends single HTTP requests.
public enum HTTPClient {
    /// Sends a request and waits for the whole answer; redirects are not followed.
    ///
    /// Of the answer's header fields, only those that libwebsockets knows by name are there.
    ///
    /// - Parameters:
    ///   - method: The method.
    ///   - url: `http://` or `https://`.
    ///   - headers: Added to the request.
    ///   - body: What to send.
    ///   - proxy: The way there.
    ///   - timeout: For all of it.
    ///   - limit: The largest answer accepted, in bytes.
    ///   - trust: The certificates accepted.
    ///   - judge: Asked for each address, as a number, before a connection is made to it, also after a name
    ///     was looked up; not asked about a proxy's, which looks names up itself.
    /// - Returns: The answer; its body is whole.
    /// - Throws: ``TransportError``.
    public static func request(
        _ method: String = "GET",
        _ url: String,
        headers: Headers = [:],
        body: [UInt8] = [],
        proxy: ProxySetting = .none,
        timeout: Duration = .seconds(30),
        limit: Int = 64 << 20,
        trust: Trust = .system,
        judge: (@Sendable (String) -> Bool)? = nil
    ) async throws(TransportError) -> HTTPResponse {
        guard let parts = URLParts(url), ["http", "https"].contains(parts.scheme) else {
            throw .badURL(url)
        }
        let loop = try Loop.clients.get()
        let deadline = ContinuousClock.now.advanced(by: timeout)
        let socket = try await Dialer.dial(
            parts,
            proxy: proxy,
            deadline: deadline,
            judge: judge
        )
        let request = ClientRequest(url: parts, headers: headers, trust: trust, socket: socket)
        let exchange = HTTPExchange(
            loop: loop,
            request: request,
            method: method,
            body: body,
            limit: limit
        )
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                loop.perform {
                    exchange.start(deadline: deadline) { continuation.resume(returning: $0) }
                }
            }
        } onCancel: {
            loop.perform { exchange.cancel() }
        }
        return try result.get()
    }
}
