internal import CWebSockets
internal import Glibc
internal import Synchronization

/// A libwebsockets context and the one thread that may touch it.
///
/// Everything else reaches the context through ``perform(_:)``.
@safe final class Loop: @unchecked Sendable {
    // Unchecked: `context` and `vhosts` are used on the loop's own thread only, except for
    // `lws_cancel_service`, which libwebsockets allows from anywhere while the context lives.

    /// The loop of all client connections; it lives as long as the process.
    static let clients = Result { () throws(TransportError) -> Loop in try Loop() }

    private struct State {
        var jobs: [@Sendable () -> Void] = []
        var isWoken = false
        var isStopping = false
        /// The context may no longer be touched.
        var isEnding = false
        var isGone = false
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    let context: OpaquePointer
    private let state = Mutex(State())
    /// Makes the endpoint of an accepted connection.
    private let accept: (@Sendable (Loop) -> Endpoint)?
    /// By the trust they are for.
    private var vhosts: [Trust: OpaquePointer] = unsafe [:]
    /// C strings that libwebsockets keeps pointers to; freed after the context.
    private var names: [UnsafeMutablePointer<CChar>] = unsafe []

    /// Makes a context and starts its thread.
    init(accept: (@Sendable (Loop) -> Endpoint)? = nil) throws(TransportError) {
        TransportLog.takeOver()
        Self.raiseFileLimit()
        var info = unsafe lws_context_creation_info()
        unsafe info.port = -1
        unsafe info.options = martlet_lws_client_options()
        unsafe info.pt_serv_buf_size = 64 << 10
        unsafe info.max_http_header_data = 16 << 10
        // Deadlines are kept by timers of our own; libwebsockets' shall not come first.
        unsafe info.timeout_secs = 24 * 3600
        unsafe info.uid = -1
        unsafe info.gid = -1
        guard let context = unsafe lws_create_context(&info) else {
            throw .cannotListen("libwebsockets gave no context")
        }
        unsafe self.context = context
        self.accept = accept
        // The thread's own reference; given up when it ends.
        let reference = unsafe Unmanaged.passRetained(self).toOpaque()
        var thread = pthread_t()
        let result = unsafe pthread_create(
            &thread,
            nil,
            { argument in
                if let argument = unsafe argument {
                    unsafe Unmanaged<Loop>.fromOpaque(argument).takeRetainedValue().run()
                }
                return nil
            },
            reference
        )
        guard result == 0 else {
            unsafe Unmanaged<Loop>.fromOpaque(reference).release()
            unsafe lws_context_destroy(context)
            throw .cannotListen("no thread: error \(result)")
        }
        pthread_detach(thread)
    }

    /// Runs a job on the loop's thread soon.
    ///
    /// - Returns: False when the loop is gone and the job will not run.
    @discardableResult func perform(_ job: @escaping @Sendable () -> Void) -> Bool {
        state.withLock { state in
            guard !state.isGone else { return false }
            state.jobs.append(job)
            wake(&state)
            return true
        }
    }

    /// Ends the thread and all its connections, and waits for that.
    func stop() async {
        await withCheckedContinuation { continuation in
            let isGone = state.withLock { state in
                guard !state.isGone else { return true }
                state.isStopping = true
                state.waiters.append(continuation)
                wake(&state)
                return false
            }
            if isGone { continuation.resume() }
        }
    }

    /// Ends the thread soon.
    func stopSoon() {
        state.withLock { state in
            guard !state.isGone else { return }
            state.isStopping = true
            wake(&state)
        }
    }

    /// Makes the endpoint of a connection that was just accepted.
    func accepted() -> Endpoint? { accept?(self) }

    private func wake(_ state: inout State) {
        guard !state.isWoken, !state.isEnding else { return }
        state.isWoken = true
        unsafe lws_cancel_service(context)
    }

    private func run() {
        while true {
            let (jobs, isStopping) = state.withLock { state in
                state.isWoken = false
                defer { state.jobs.removeAll(keepingCapacity: state.jobs.count < 256) }
                return (state.jobs, state.isStopping)
            }
            for job in jobs { job() }
            if isStopping { break }
            unsafe lws_service(context, 0)
        }
        state.withLock { $0.isEnding = true }
        unsafe lws_context_destroy(context)
        unsafe names.forEach { unsafe free($0) }
        // The last jobs find their connections gone, and say so to whoever waits.
        while let jobs = lastJobs() { for job in jobs { job() } }
        let waiters = state.withLock { state in
            defer { state.waiters.removeAll() }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }

    private func lastJobs() -> [@Sendable () -> Void]? {
        state.withLock { state in
            guard !state.jobs.isEmpty else {
                state.isGone = true
                return nil
            }
            defer { state.jobs.removeAll() }
            return state.jobs
        }
    }

    /// A thousand connections need more descriptors than most systems give at first.
    private static func raiseFileLimit() {
        var limit = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else {
            return
        }
        let wanted = min(limit.rlim_max, 16384)
        guard limit.rlim_cur < wanted else { return }
        limit.rlim_cur = wanted
        unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}

extension Loop {
    private func keep(_ text: String) -> UnsafePointer<CChar>? {
        guard let name = unsafe strdup(text) else { return nil }
        unsafe names.append(name)
        return unsafe UnsafePointer(name)
    }

    /// The virtual host of client connections with this trust; on the loop's thread.
    func clientHost(_ trust: Trust) -> OpaquePointer? {
        if let known = unsafe vhosts[trust] { return unsafe known }
        var info = unsafe lws_context_creation_info()
        unsafe info.port = -1
        unsafe info.protocols = Wire.protocols
        unsafe info.options = martlet_lws_client_options()
        unsafe info.vhost_name = keep("client \(vhosts.count)")
        // Otherwise libwebsockets reads a proxy from the environment; port 0 is none.
        unsafe info.http_proxy_address = Wire.noProxy
        if case .file(let path) = trust {
            unsafe info.options |= martlet_lws_no_system_authorities()
            unsafe info.client_ssl_ca_filepath = keep(path)
        }
        guard let host = unsafe lws_create_vhost(context, &info) else { return nil }
        unsafe vhosts[trust] = unsafe host
        return unsafe host
    }

    /// Opens a listening port; on the loop's thread.
    ///
    /// - Returns: The port, or nil when it cannot be opened.
    func listen(host: String, port: Int) -> Int? {
        var info = unsafe lws_context_creation_info()
        unsafe info.port = Int32(port)
        unsafe info.iface = host == "0.0.0.0" || host == "::" ? nil : keep(host)
        unsafe info.protocols = Wire.protocols
        unsafe info.options = martlet_lws_listener_options(host.contains(":") ? 1 : 0)
        unsafe info.vhost_name = keep("listener")
        unsafe info.listen_accept_role = keep("raw-skt")
        unsafe info.listen_accept_protocol = keep("martlet")
        unsafe info.http_proxy_address = Wire.noProxy
        // Not retained: the thread that runs the context holds on to this object.
        unsafe info.user = Unmanaged.passUnretained(self).toOpaque()
        guard let host = unsafe lws_create_vhost(context, &info) else { return nil }
        let actual = unsafe lws_get_vhost_listen_port(host)
        return actual > 0 ? Int(actual) : nil
    }
}
