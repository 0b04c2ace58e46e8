internal import CWebSockets
internal import Glibc

/// The C side: what libwebsockets keeps pointers to, and the function that it calls.
enum Wire {
    // Written once here, then only read by libwebsockets.
    nonisolated(unsafe) static let protocols: UnsafePointer<lws_protocols> = {
        let list = UnsafeMutablePointer<lws_protocols>.allocate(capacity: 2)
        unsafe list.initialize(repeating: lws_protocols(), count: 2)
        unsafe list[0].name = UnsafePointer(strdup("martlet"))
        unsafe list[0].callback = { wsi, reason, _, data, count in
            guard let wsi = unsafe wsi else { return 0 }
            return unsafe Wire.call(wsi, reason, data, count)
        }
        return unsafe UnsafePointer(list)
    }()

    // Read by libwebsockets while a connection lives: no pings of its own, and no hanging up when
    // they are not answered. Whether a peer is alive is the user's business.
    nonisolated(unsafe) static let noPings: UnsafePointer<lws_retry_bo_t> = {
        let policy = UnsafeMutablePointer<lws_retry_bo_t>.allocate(capacity: 1)
        unsafe policy.initialize(to: lws_retry_bo_t())
        return unsafe UnsafePointer(policy)
    }()

    // Read by libwebsockets when a virtual host is made: a proxy with port 0 is none.
    nonisolated(unsafe) static let noProxy = unsafe UnsafePointer(strdup(":0"))

    private static func call(
        _ wsi: OpaquePointer,
        _ reason: lws_callback_reasons,
        _ data: UnsafeMutableRawPointer?,
        _ count: Int
    ) -> Int32 {
        if reason == LWS_CALLBACK_RAW_ADOPT { return unsafe adopt(wsi) }
        guard let opaque = unsafe lws_get_opaque_user_data(wsi) else { return 0 }
        let endpoint = unsafe Unmanaged<Endpoint>.fromOpaque(opaque).takeUnretainedValue()
        if reason == LWS_CALLBACK_WSI_DESTROY {
            unsafe lws_set_opaque_user_data(wsi, nil)
            endpoint.detach()
            return 0
        }
        let bytes = unsafe UnsafeRawBufferPointer(start: data, count: data == nil ? 0 : count)
        unsafe endpoint.wsi = unsafe wsi
        return unsafe endpoint.handle(reason, bytes)
    }

    private static func adopt(_ wsi: OpaquePointer) -> Int32 {
        guard let user = unsafe lws_get_vhost(wsi).flatMap({ unsafe lws_vhost_user($0) }) else {
            return -1
        }
        let loop = unsafe Unmanaged<Loop>.fromOpaque(user).takeUnretainedValue()
        guard let endpoint = loop.accepted() else { return -1 }
        unsafe endpoint.wsi = unsafe wsi
        unsafe lws_set_opaque_user_data(wsi, endpoint.attach())
        return endpoint.opened()
    }
}

/// One end of a connection, as libwebsockets knows it; lives on its loop's thread.
@safe class Endpoint: @unchecked Sendable {
    // Unchecked: what is not behind a Mutex is used on the loop's thread only.

    /// The loop it lives on.
    let loop: Loop
    /// The connection; nil before it is made and after it is gone.
    var wsi: OpaquePointer?
    private var isAttached = false

    init(loop: Loop) { self.loop = loop }

    /// A reference for libwebsockets to keep, which ``detach()`` gives up.
    func attach() -> UnsafeMutableRawPointer {
        isAttached = true
        return unsafe Unmanaged.passRetained(self).toOpaque()
    }

    /// Ends libwebsockets' reference: it has freed the connection.
    func detach() {
        guard isAttached else { return }
        isAttached = false
        unsafe wsi = nil
        gone()
        unsafe Unmanaged.passUnretained(self).release()
    }

    /// Called when an accepted connection is ready.
    func opened() -> Int32 { 0 }

    /// Called for each event; a result other than 0 closes the connection.
    func handle(_ reason: lws_callback_reasons, _ data: UnsafeRawBufferPointer) -> Int32 { 0 }

    /// Called last.
    func gone() {}

    /// Asks to be called when there is room to write.
    func wantWrite() {
        if let wsi = unsafe wsi { unsafe lws_callback_on_writable(wsi) }
    }

    /// Asks for `LWS_CALLBACK_TIMER` after a while; replaces an earlier wish.
    func setTimer(_ duration: Duration) {
        guard let wsi = unsafe wsi else { return }
        let (seconds, attoseconds) = duration.components
        let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
        unsafe lws_set_timer_usecs(wsi, max(1, microseconds))
    }

    /// Gives up the wish for a timer.
    ///
    /// libwebsockets 4.1 has a constant for this, but takes it for a time in the past.
    func stopTimer() { setTimer(.seconds(10 * 365 * 86_400)) }

    /// Pauses or resumes reading.
    func setReading(_ isOn: Bool) {
        if let wsi = unsafe wsi { unsafe lws_rx_flow_control(wsi, isOn ? 1 : 0) }
    }
}
