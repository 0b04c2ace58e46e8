internal import CCurl
internal import Synchronization

/// All transfers of this process, on one loop, which is started with the first.
///
/// Unchecked: what is not constant is used on the loop's thread only.
@safe final class Transfers: @unchecked Sendable {
    private static let made = Mutex<Transfers?>(nil)

    /// The transfers.
    ///
    /// - Throws: ``TransportError/system(_:)`` when libcurl or a thread cannot be had.
    static func shared() throws(TransportError) -> Transfers {
        // A failure is not kept: there may be a thread the next time.
        try made.withLock { made throws(TransportError) in
            if let made { return made }
            let fresh = try Transfers()
            made = fresh
            return fresh
        }
    }

    let curl: Curl
    let loop: Loop
    private let multi: UnsafeMutableRawPointer
    private var timer: TimerQueue.Token?
    private var isDue = false

    private init() throws(TransportError) {
        curl = try Curl.load()
        guard let multi = unsafe curl.table.pointee.multi_init() else {
            throw .system("libcurl has no memory")
        }
        unsafe self.multi = unsafe multi
        loop = try Loop("transfers")
        unsafe martlet_curl_set_loop(
            curl.table,
            multi,
            Self.socketWanted,
            Self.timerWanted,
            Unmanaged.passUnretained(self).toOpaque()
        )
    }

    // On the loop's thread.

    func add(_ transfer: Transfer) {
        _ = unsafe curl.table.pointee.multi_add_handle(multi, transfer.easy)
        finishDone()
    }

    func remove(_ transfer: Transfer) {
        _ = unsafe curl.table.pointee.multi_remove_handle(multi, transfer.easy)
    }

    /// Lets libcurl act on a socket, or on the time that has passed.
    func act(_ socket: curl_socket_t, _ events: Int32) {
        var running: Int32 = 0
        _ = unsafe curl.table.pointee.multi_socket_action(multi, socket, events, &running)
        finishDone()
    }

    private func finishDone() {
        var result = CURLE_OK
        while let easy = unsafe martlet_curl_next_done(curl.table, multi, &result) {
            guard let context = unsafe martlet_curl_private(curl.table, easy) else { continue }
            let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
            transfer.done(result)
        }
    }

    private func watch(_ socket: curl_socket_t, _ what: Int32) {
        // libcurl closes what it has not connected yet before it says so.
        guard what != CURL_POLL_REMOVE else { return loop.forget(socket) }
        var events: Loop.Events = []
        if what & CURL_POLL_IN != 0 { events.insert(.read) }
        if what & CURL_POLL_OUT != 0 { events.insert(.write) }
        // The transfers of a process are never let go.
        loop.watch(socket, events) { [self] events in
            var mask: Int32 = 0
            if events.contains(.read) { mask |= CURL_CSELECT_IN }
            if events.contains(.write) { mask |= CURL_CSELECT_OUT }
            if !events.isDisjoint(with: .error) { mask |= CURL_CSELECT_ERR }
            act(socket, mask)
        }
    }

    private func setTimer(_ milliseconds: Int) {
        if let timer { loop.cancel(timer) }
        timer = nil
        guard milliseconds >= 0 else { return }
        // Never at once: libcurl asks for it from inside its own functions.
        timer = loop.after(.milliseconds(milliseconds)) { [self] in
            timer = nil
            act(-1, 0)
        }
    }

    private static let socketWanted: curl_socket_callback = { _, socket, what, context, _ in
        if let context = unsafe context {
            unsafe Unmanaged<Transfers>.fromOpaque(context).takeUnretainedValue()
                .watch(socket, what)
        }
        return 0
    }

    private static let timerWanted: curl_multi_timer_callback = { _, milliseconds, context in
        if let context = unsafe context {
            unsafe Unmanaged<Transfers>.fromOpaque(context).takeUnretainedValue()
                .setTimer(milliseconds)
        }
        return 0
    }
}
