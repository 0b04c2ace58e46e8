public import HTTP

/// Sends HTTP requests; connections are kept for further requests.
public enum HTTPClient {
    /// Sends a request and waits for the head of the answer.
    ///
    /// Letting go of the answer's body ends the transfer, as does cancelling the task before.
    ///
    /// - Parameters:
    ///   - method: The method.
    ///   - url: `http://` or `https://`.
    ///   - headers: Added to the request.
    ///   - body: What to send; a length that is not known makes it go in chunks.
    ///   - options: The way there; the timeout covers the answer's body too.
    ///   - redirects: How many are followed.
    /// - Returns: The answer; its body comes as it is read, and fails where it is cut.
    /// - Throws: ``TransportError``.
    public static func send(
        _ method: String,
        _ url: String,
        headers: Headers = [:],
        body: HTTPBody = HTTPBody(),
        options: ConnectionOptions = ConnectionOptions(),
        redirects: Int = 0
    ) async throws(TransportError) -> HTTPResponse {
        guard let parts = URLParts(url), ["http", "https"].contains(parts.scheme) else {
            throw .badURL(url)
        }
        let transfer = try HTTPTransfer(parts, options, method: method, redirects: redirects)
        try transfer.prepare(headers, body)
        return try await transfer.run()
    }

    /// Sends a request and waits for the whole answer.
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
    ///   - judge: See ``ConnectionOptions/judge``.
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
        let options = ConnectionOptions(
            proxy: proxy,
            trust: trust,
            timeout: timeout,
            judge: judge
        )
        var answer = try await send(
            method,
            url,
            headers: headers,
            body: HTTPBody(body),
            options: options
        )
        do throws(HTTPBody.Failure) {
            answer.body = HTTPBody(try await answer.body.collect(upTo: limit))
        } catch {
            throw TransportError(error)
        }
        return answer
    }
}

extension TransportError {
    /// Says why an answer's body could not be read.
    public init(_ failure: HTTPBody.Failure) {
        self =
            switch failure {
            case .tooLarge(let limit): .badAnswer("larger than \(limit) bytes")
            case .timedOut: .timedOut
            case .cut: .badAnswer("the answer was cut off")
            case .cancelled: .cancelled
            }
    }
}
