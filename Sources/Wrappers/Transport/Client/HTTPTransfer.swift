internal import CCurl
internal import HTTP

/// A request and its answer, spoken by libcurl.
///
/// Unchecked: as of ``Transfer``; its own variables, too, are used on the loop's thread only, or before it starts.
final class HTTPTransfer: Transfer, AwaitedTransfer, @unchecked Sendable {
    typealias Done = @Sendable (Result<HTTPResponse, TransportError>) -> Void

    /// Bytes that wait in either direction.
    private static let window = 256 << 10

    private let method: String
    private let redirects: Int
    private var upload: BodyPipe?
    private var download: BodyPipe?
    private var pump: Task<Void, Never>?
    private var head = AnswerHead()
    /// The server wants no more of the body.
    private var isRefused = false
    private var finish: Done?

    init(
        _ url: URLParts,
        _ options: ConnectionOptions,
        method: String,
        redirects: Int
    )
        throws(TransportError)
    {
        self.method = method
        self.redirects = redirects
        try super.init(url, options)
        if redirects > 0 {
            set(CURLOPT_FOLLOWLOCATION, 1)
            set(CURLOPT_MAXREDIRS, redirects)
        }
        let later = Weak<HTTPTransfer>()
        later.object = self
        download = BodyPipe(capacity: Self.window) { [transfers] in
            transfers.loop.perform { later.object?.goOn() }
        }
    }

    /// Sets what is sent.
    func prepare(_ headers: Headers, _ body: HTTPBody) throws(TransportError) {
        var fields: [(name: String, value: String?)] = headers.fields.map { ($0.name, $0.value) }
        // What libcurl would add by itself.
        for name in ["Expect", "Content-Type"] where headers[name] == nil {
            fields.append((name, nil))
        }
        try set(fields)
        guard !method.isEmpty, method.allSatisfy({ $0.isASCII && $0.isLetter }) else {
            throw .badRequest("\(method) is no method")
        }
        set(CURLOPT_CUSTOMREQUEST, method)
        if method == "HEAD" { return set(CURLOPT_NOBODY, 1) }
        guard body.length != 0 || ["POST", "PUT", "PATCH"].contains(method) else { return }
        guard let bytes = body.bytes else { return prepare(stream: body) }
        set(CURLOPT_POSTFIELDSIZE_LARGE, size: bytes.count)
        // One byte more: without any there is no address, and libcurl would ask for the body.
        unsafe (bytes + [0]).withUnsafeBytes { buffer in
            _ = unsafe martlet_curl_set_pointer(
                transfers.curl.table,
                easy,
                CURLOPT_COPYPOSTFIELDS,
                buffer.baseAddress
            )
        }
    }

    private func prepare(stream body: HTTPBody) {
        set(CURLOPT_UPLOAD, 1)
        if let length = body.length { set(CURLOPT_INFILESIZE_LARGE, size: length) }
        let later = Weak<HTTPTransfer>()
        later.object = self
        let pipe = BodyPipe(capacity: Self.window) { [transfers] in
            transfers.loop.perform { later.object?.goOn() }
        }
        upload = pipe
        pump = Task { await pipe.fill(from: body) }
    }

    /// Starts; on the loop's thread.
    func start(_ done: @escaping Done) {
        finish = done
        guard !isOver else { return deliver(.failure(.cancelled)) }
        start()
    }

    /// Gives up; from anywhere.
    func cancel() { transfers.loop.perform { self.finish(.cancelled) } }

    private func deliver(_ result: Result<HTTPResponse, TransportError>) {
        finish.take()?(result)
    }

    private func goOn() {
        guard !isOver else { return }
        _ = unsafe transfers.curl.table.pointee.easy_pause(easy, CURLPAUSE_CONT)
        transfers.act(-1, 0)
    }

    // What libcurl does.

    override func header(_ line: String) -> Bool {
        guard head.read(line, followsRedirects: redirects > 0) else { return true }
        var response = HTTPResponse(status: head.status, headers: head.headers)
        if head.hasBody(method), let download {
            let rest = RestOfAnswer(self, download)
            response.body = HTTPBody(length: head.length) { () async throws(HTTPBody.Failure) in
                try await rest.pipe.next()
            }
        }
        deliver(.success(response))
        if head.status >= 300 { stopSending() }
        return true
    }

    /// Ends a body that the server has refused.
    ///
    /// libcurl, waiting for more of the body, would not see that the answer is whole.
    private func stopSending() {
        guard let upload else { return }
        isRefused = true
        upload.abandon()
        transfers.loop.perform { self.goOn() }
    }

    override func received(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let download else { return true }
        return unsafe download.offer(bytes)
    }

    override func give(_ buffer: UnsafeMutableRawBufferPointer) -> BodyPipe.Taken {
        guard !isRefused else { return .end }
        let taken = unsafe upload?.take(buffer) ?? .end
        if case .failed = taken { cause = .badRequest("the body broke off") }
        return taken
    }

    override func ended(_ error: TransportError?) {
        pump?.cancel()
        upload?.abandon()
        switch error {
        case nil: download?.finish()
        case .timedOut: download?.finish(.timedOut)
        case .cancelled: download?.finish(.cancelled)
        default: download?.finish(.cut)
        }
        deliver(.failure(error ?? .badAnswer("no answer came")))
    }
}

/// Ends the transfer when nobody holds the answer's body any more.
private final class RestOfAnswer: Sendable {
    let pipe: BodyPipe
    private let transfer: HTTPTransfer

    init(_ transfer: HTTPTransfer, _ pipe: BodyPipe) {
        self.transfer = transfer
        self.pipe = pipe
    }

    deinit { transfer.cancel() }
}
