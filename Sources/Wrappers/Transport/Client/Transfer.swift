internal import CCurl
internal import Glibc
internal import HTTP

/// One easy handle of libcurl: a request, or a connection for something else; on its loop's thread.
///
/// Unchecked: what is not constant is used on the loop's thread only, or before it starts.
@safe class Transfer: @unchecked Sendable {
    let transfers: Transfers
    let url: URLParts
    let easy: UnsafeMutableRawPointer
    let options: ConnectionOptions
    private let errorText: UnsafeMutablePointer<CChar>
    private var fields: UnsafeMutablePointer<curl_slist>?
    private var isAdded = false
    private(set) var isOver = false
    /// Why this side broke off; libcurl has only a general word for that.
    var cause: TransportError?

    /// Prepares a connection.
    init(_ url: URLParts, _ options: ConnectionOptions) throws(TransportError) {
        transfers = try Transfers.shared()
        guard let easy = unsafe transfers.curl.table.pointee.easy_init() else {
            throw .system("libcurl has no memory")
        }
        unsafe self.easy = unsafe easy
        self.url = url
        self.options = options
        unsafe errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        unsafe errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        var callbacks = TransferCallbacks.all
        unsafe martlet_curl_set_callbacks(
            transfers.curl.table,
            easy,
            &callbacks,
            Unmanaged.passUnretained(self).toOpaque()
        )
        set(CURLOPT_URL, url.curlText)
        unsafe martlet_curl_set_text(transfers.curl.table, easy, CURLOPT_ERRORBUFFER, errorText)
        set(CURLOPT_PATH_AS_IS, 1)
        if let user = url.user {
            set(CURLOPT_USERNAME, user)
            set(CURLOPT_PASSWORD, url.password ?? "")
        }
        set(CURLOPT_NOSIGNAL, 1)
        // Otherwise the thread would wait for a name that is still looked up when nobody wants it.
        set(CURLOPT_QUICK_EXIT, 1)
        set(CURLOPT_PROTOCOLS_STR, "http,https")
        set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
        set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        if let timeout = options.timeout { set(CURLOPT_TIMEOUT_MS, timeout.milliseconds) }
        if let stall = options.stall {
            set(CURLOPT_LOW_SPEED_LIMIT, 1)
            set(CURLOPT_LOW_SPEED_TIME, max(1, stall.milliseconds / 1000))
        }
        setProxy()
        if case .file(let path) = options.trust {
            set(CURLOPT_CAINFO, path)
            set(CURLOPT_CAPATH, nil)
        }
    }

    deinit {
        unsafe transfers.curl.table.pointee.easy_cleanup(easy)
        unsafe transfers.curl.table.pointee.slist_free_all(fields)
        unsafe errorText.deallocate()
    }

    /// Starts; the object lives on until it has ended.
    func start() {
        isAdded = true
        _ = unsafe Unmanaged.passRetained(self)
        transfers.add(self)
    }

    /// Ends, with the reason; whatever comes later is ignored.
    func finish(_ error: TransportError?) {
        guard !isOver else { return }
        isOver = true
        ended(error)
        guard isAdded else { return }
        // Not from inside one of libcurl's own calls.
        transfers.loop.perform { [self] in
            transfers.remove(self)
            unsafe Unmanaged.passUnretained(self).release()
        }
    }

    /// What went wrong, in libcurl's words.
    var words: String {
        let text = unsafe String(cString: errorText)
        return String(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })
    }

    /// What libcurl says when it is done.
    func done(_ result: CURLcode) { finish(result == CURLE_OK ? nil : failure(result)) }

    // What the kinds of transfers do.

    /// Called once, last.
    func ended(_ error: TransportError?) {}
    /// A line of a head has come; false to end the transfer.
    func header(_ line: String) -> Bool { true }
    /// Bytes have come; false when there is no room for them yet.
    func received(_ bytes: UnsafeRawBufferPointer) -> Bool { true }
    /// Gives bytes to send.
    func give(_ buffer: UnsafeMutableRawBufferPointer) -> BodyPipe.Taken { .end }
}

// Options.
extension Transfer {
    func set(_ option: CURLoption, _ value: Int) {
        unsafe martlet_curl_set_long(transfers.curl.table, easy, option, value)
    }

    func set(_ option: CURLoption, size: Int) {
        unsafe martlet_curl_set_size(transfers.curl.table, easy, option, curl_off_t(size))
    }

    func set(_ option: CURLoption, _ value: String?) {
        unsafe martlet_curl_set_text(transfers.curl.table, easy, option, value)
    }

    /// Adds header fields; a nil value leaves out what libcurl would send.
    func set(_ headers: [(name: String, value: String?)]) throws(TransportError) {
        for (name, value) in headers {
            guard !name.isEmpty, (name + (value ?? "")).utf8.allSatisfy(Self.isClean) else {
                throw .badRequest("a header field has characters that it cannot have")
            }
            // A semicolon sends a field without value, a colon nothing.
            let line = value.map { $0.isEmpty ? "\(name);" : "\(name): \($0)" } ?? "\(name):"
            unsafe fields = transfers.curl.table.pointee.slist_append(fields, line)
        }
        unsafe martlet_curl_set_pointer(transfers.curl.table, easy, CURLOPT_HTTPHEADER, fields)
    }

    private static func isClean(_ byte: UInt8) -> Bool { byte >= 0x20 && byte != 0x7F }

    private func setProxy() {
        // An empty text keeps libcurl from asking the environment.
        switch options.proxy {
        case .none: set(CURLOPT_PROXY, "")
        case .http(let host, let port, let user, let password):
            setProxy("http", host, port, user, password)
            set(CURLOPT_HTTPPROXYTUNNEL, 1)
            set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        case .socks5(let host, let port, let user, let password):
            setProxy("socks5h", host, port, user, password)
        }
        set(CURLOPT_NOPROXY, "")
    }

    private func setProxy(
        _ scheme: String,
        _ host: String,
        _ port: UInt16,
        _ user: String?,
        _ password: String?
    ) {
        set(CURLOPT_PROXY, "\(scheme)://\(host.contains(":") ? "[\(host)]" : host):\(port)")
        guard let user else { return }
        set(CURLOPT_PROXYUSERNAME, user)
        set(CURLOPT_PROXYPASSWORD, password ?? "")
        // CURLAUTH_BASIC, a cast that Swift does not import.
        set(CURLOPT_PROXYAUTH, 1)
    }
}
