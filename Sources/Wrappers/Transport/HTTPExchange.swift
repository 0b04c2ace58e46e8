internal import CWebSockets
internal import HTTP

/// One request and its answer, spoken by libwebsockets.
final class HTTPExchange: Endpoint, @unchecked Sendable {
    // Unchecked: see Endpoint.

    private static let piece = 32 << 10

    private let request: ClientRequest
    private let method: String
    private let limit: Int
    private let body: [UInt8]
    private var sent = 0
    private var received: [UInt8] = []
    private var head: (status: Int, headers: Headers)?
    private var finish: (@Sendable (Result<HTTPResponse, TransportError>) -> Void)?

    init(loop: Loop, request: ClientRequest, method: String, body: [UInt8], limit: Int) {
        self.request = request
        self.method = method
        self.body = body
        self.limit = limit
        super.init(loop: loop)
    }

    /// Starts; on the loop's thread.
    func start(
        deadline: ContinuousClock.Instant,
        done: @escaping @Sendable (Result<HTTPResponse, TransportError>) -> Void
    ) {
        finish = done
        let isStarted = request.start(self, method: method)
        if isStarted { setTimer(ContinuousClock.now.duration(to: deadline)) }
    }

    /// Gives up; on the loop's thread.
    func cancel() {
        finish(.failure(.cancelled))
        setTimer(.zero)
    }

    override func handle(_ reason: lws_callback_reasons, _ data: UnsafeRawBufferPointer) -> Int32 {
        switch reason {
        case LWS_CALLBACK_WSI_CREATE: return request.adopt(self)
        case LWS_CALLBACK_CLIENT_APPEND_HANDSHAKE_HEADER: return unsafe appendHeaders(to: data)
        case LWS_CALLBACK_CLIENT_HTTP_WRITEABLE: return writeBody()
        case LWS_CALLBACK_OPENSSL_PERFORM_SERVER_CERT_VERIFICATION: request.verified(data.count)
        case LWS_CALLBACK_ESTABLISHED_CLIENT_HTTP: readHead()
        case LWS_CALLBACK_RECEIVE_CLIENT_HTTP: return pull()
        case LWS_CALLBACK_RECEIVE_CLIENT_HTTP_READ:
            guard received.count + data.count <= limit else {
                finish(.failure(.badAnswer("larger than \(limit) bytes")))
                return -1
            }
            unsafe received.append(contentsOf: data)
        case LWS_CALLBACK_COMPLETED_CLIENT_HTTP:
            finishWithAnswer()
            return -1
        case LWS_CALLBACK_CLIENT_CONNECTION_ERROR:
            finish(.failure(request.failure(unsafe String(decoding: data, as: UTF8.self))))
        case LWS_CALLBACK_TIMER:
            finish(.failure(.timedOut))
            return -1
        default: break
        }
        return 0
    }

    override func gone() {
        // Without a length, the end of the connection is the end of the body.
        let isWhole = head.map { $0.headers["Content-Length"] == nil } ?? false
        if isWhole { finishWithAnswer() }
        finish(.failure(request.failure("the connection was closed")))
    }

    private func finish(_ result: Result<HTTPResponse, TransportError>) { finish.take()?(result) }

    private func finishWithAnswer() {
        guard let head else { return }
        let response = HTTPResponse(status: head.status, headers: head.headers, body: received)
        finish(.success(response))
    }
}

extension HTTPExchange {
    private func appendHeaders(to data: UnsafeRawBufferPointer) -> Int32 {
        let hasBody = !body.isEmpty || ["POST", "PUT", "PATCH"].contains(method)
        let length = hasBody ? [("Content-Length", String(body.count))] : []
        let result = unsafe request.appendHeaders(to: data, more: length)
        guard result == 0, !body.isEmpty, let wsi = unsafe wsi else { return result }
        unsafe lws_client_http_body_pending(wsi, 1)
        unsafe lws_callback_on_writable(wsi)
        return 0
    }

    private func writeBody() -> Int32 {
        guard let wsi = unsafe wsi, sent < body.count else { return 0 }
        let end = min(sent + Self.piece, body.count)
        let isLast = end == body.count
        var piece = [UInt8](repeating: 0, count: martlet_lws_pre()) + body[sent..<end]
        let count = end - sent
        sent = end
        let written = unsafe piece.withUnsafeMutableBufferPointer { buffer in
            let start = unsafe buffer.baseAddress?.advanced(by: martlet_lws_pre())
            return unsafe lws_write(
                wsi,
                start,
                count,
                isLast ? LWS_WRITE_HTTP_FINAL : LWS_WRITE_HTTP
            )
        }
        guard written >= count else { return -1 }
        if isLast {
            unsafe lws_client_http_body_pending(wsi, 0)
        } else {
            unsafe lws_callback_on_writable(wsi)
        }
        return 0
    }

    private func readHead() {
        guard let wsi = unsafe wsi else { return }
        var headers = Headers()
        for token in 0..<WSI_TOKEN_COUNT.rawValue {
            let token = lws_token_indexes(rawValue: token)
            let length = unsafe Int(lws_hdr_total_length(wsi, token))
            guard length > 0, let name = unsafe lws_token_to_string(token) else { continue }
            // Names of header fields end with a colon; other tokens are none.
            let label = unsafe String(
                cString: UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)
            )
            guard label.hasSuffix(":"), !label.hasPrefix(":") else { continue }
            var value = [CChar](repeating: 0, count: length + 1)
            guard unsafe lws_hdr_copy(wsi, &value, Int32(value.count), token) >= 0 else { continue }
            let bytes = value.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            headers.add(String(label.dropLast()), String(decoding: bytes, as: UTF8.self))
        }
        head = (Int(unsafe lws_http_client_http_response(wsi)), headers)
    }

    /// Asks libwebsockets to read; the bytes come as `RECEIVE_CLIENT_HTTP_READ`.
    private func pull() -> Int32 {
        guard let wsi = unsafe wsi else { return -1 }
        let pre = martlet_lws_pre()
        var buffer = [CChar](repeating: 0, count: pre + Self.piece)
        return unsafe buffer.withUnsafeMutableBufferPointer { buffer in
            var place = unsafe buffer.baseAddress?.advanced(by: pre)
            var count = Int32(Self.piece)
            return unsafe lws_http_client_read(wsi, &place, &count) < 0 ? -1 : 0
        }
    }
}
