internal import CMicroHTTPD
internal import Glibc

/// One libmicrohttpd daemon, which speaks HTTP on the connections that it is given; on its loop's thread.
///
/// It accepts nothing by itself and has no thread: the loop waits for its descriptor and runs it.
@safe final class Daemon {
    let library: MicroHTTPD
    /// Lets go of the daemon once it has stopped.
    private let server: Server
    private let loop: Loop
    private var daemon: OpaquePointer?
    private var descriptor: Int32 = -1
    private var isDue = false
    private var timer: TimerQueue.Token?
    /// Whose connection is being taken over.
    private var newPeer = ""
    /// Connections that it has.
    private(set) var count = 0

    init(_ server: Server) throws(TransportError) {
        library = try MicroHTTPD.load()
        self.server = server
        loop = server.loop
        let limits = server.limits
        var options = unsafe martlet_mhd_options(
            context: Unmanaged.passUnretained(self).toOpaque(),
            handler: Callbacks.handle,
            connection: Callbacks.connection,
            completed: Callbacks.completed,
            target: Callbacks.target,
            said: Callbacks.said,
            // Half of it reads, the other half holds what was understood and the answer's head.
            memory: max(32 << 10, 2 * limits.head),
            // Those that made room are there until the library has noticed.
            connections: UInt32(limits.connections + limits.connections / 32 + limits.reserve + 64),
            idle_seconds: UInt32(max(1, limits.idleTime.components.seconds))
        )
        guard let started = unsafe martlet_mhd_start(library.table, &options) else {
            throw .cannotListen("libmicrohttpd gave no daemon")
        }
        unsafe daemon = unsafe started
        descriptor = unsafe martlet_mhd_epoll(library.table, started)
        loop.watch(descriptor, .read) { [weak self] _ in self?.isDue = true }
    }

    /// Takes over a connected socket; closes it when that does not work.
    ///
    /// - Parameters:
    ///   - socket: The socket.
    ///   - peer: The client's address.
    func add(_ socket: Int32, peer: String) {
        guard let daemon = unsafe daemon else {
            close(socket)
            return
        }
        newPeer = peer
        unsafe martlet_mhd_add(library.table, daemon, socket)
        isDue = true
    }

    /// Asks to be run in this turn.
    func wake() { isDue = true }

    /// Runs if there is anything to do.
    func turn() {
        guard isDue, let daemon = unsafe daemon else { return }
        isDue = false
        _ = unsafe library.table.pointee.run(daemon)
        // One of its callbacks may have asked for another run.
        guard !isDue else { return loop.turnAgain() }
        var milliseconds: UInt64 = 0
        guard unsafe library.table.pointee.get_timeout(daemon, &milliseconds) == .YES else {
            return
        }
        if milliseconds == 0 {
            isDue = true
            loop.turnAgain()
        } else if timer == nil {
            // Connections time out in the order of their last activity, so an earlier wish will do.
            timer = loop.after(.milliseconds(Int64(clamping: milliseconds))) { [weak self] in
                self?.timer = nil
                self?.isDue = true
            }
        }
    }

    /// Ends it; it has no connections any more.
    func stop() {
        guard let running = unsafe daemon else { return }
        unsafe daemon = nil
        loop.unwatch(descriptor)
        if let timer { loop.cancel(timer) }
        unsafe library.table.pointee.stop_daemon(running)
    }

    fileprivate func opened(_ connection: OpaquePointer) -> ServerConnection {
        count += 1
        let descriptor = unsafe martlet_mhd_socket(library.table, connection)
        let opened = unsafe ServerConnection(connection, descriptor, peer: newPeer, server, self)
        server.add(opened)
        return opened
    }

    fileprivate func lengthIsMalformed(isTooLarge: Bool) {
        server.connectionWithHeadInHand?.refuseLength(isTooLarge: isTooLarge)
    }

    fileprivate func closed(_ connection: ServerConnection) {
        count -= 1
        server.remove(connection)
    }
}

/// What libmicrohttpd calls.
private enum Callbacks {
    static let connection: MHD_NotifyConnectionCallback = { context, connection, slot, event in
        guard let context = unsafe context, let connection = unsafe connection,
            let slot = unsafe slot
        else { return }
        if martlet_mhd_is_start(event) != 0 {
            let daemon = unsafe Unmanaged<Daemon>.fromOpaque(context).takeUnretainedValue()
            unsafe slot.pointee =
                Unmanaged.passRetained(daemon.opened(connection)).toOpaque()
        } else if let pointer = unsafe slot.pointee {
            unsafe slot.pointee = nil
            let closed = unsafe Unmanaged<ServerConnection>.fromOpaque(pointer).takeRetainedValue()
            closed.closed()
            closed.daemon.closed(closed)
        }
    }

    /// Called with a request's target; what it returns comes with all that concerns the request.
    static let target:
        @convention(c) (
            UnsafeMutableRawPointer, UnsafePointer<CChar>, OpaquePointer
        ) -> UnsafeMutableRawPointer? = { context, target, connection in
            let daemon = unsafe Unmanaged<Daemon>.fromOpaque(context).takeUnretainedValue()
            let pointer = unsafe martlet_mhd_context(daemon.library.table, connection)
            if let found = unsafe Callbacks.connection(pointer) {
                let end = unsafe target + strlen(target)
                found.began(unsafe String(validatingCString: target), end: UInt(bitPattern: end))
            }
            // The text is the connection's own. Its arguments are read from the copy; the library would note each of
            // them, and 0.9.75 forgets a connection that has no room for all.
            var rest = unsafe UnsafeMutablePointer(mutating: target)
            while let separator = unsafe strchr(rest, Int32(UInt8(ascii: "&"))) {
                unsafe separator.pointee = CChar(UInt8(ascii: "+"))
                unsafe rest = separator
            }
            return unsafe pointer
        }

    /// Called with what libmicrohttpd would write to a log, without what is filled in.
    ///
    /// It is how a length is noticed that it cannot read: it does not ask about those.
    static let said: MHD_LogCallback = { context, format, _ in
        guard let context = unsafe context, let format = unsafe format,
            unsafe strstr(format, "Content-Length") != nil
        else { return }
        let daemon = unsafe Unmanaged<Daemon>.fromOpaque(context).takeUnretainedValue()
        daemon.lengthIsMalformed(isTooLarge: unsafe strstr(format, "Too large") != nil)
    }

    static let handle: MHD_AccessHandlerCallback = {
        _,
        _,
        _,
        method,
        version,
        data,
        size,
        slot in
        guard let found = unsafe connection(slot?.pointee), let method = unsafe method,
            let version = unsafe version, let size = unsafe size
        else { return .NO }
        if unsafe size.pointee == 0 {
            let place = unsafe HeadPlace(
                start: UInt(bitPattern: method),
                version: UInt(bitPattern: version),
                versionEnd: UInt(bitPattern: version + strlen(version))
            )
            let isGoingOn = unsafe found.step(
                String(cString: method),
                String(cString: version),
                place
            )
            return isGoingOn ? .YES : .NO
        }
        let bytes = unsafe UnsafeRawBufferPointer(start: data, count: size.pointee)
        if unsafe found.upload(bytes) { unsafe size.pointee = 0 }
        return .YES
    }

    static let completed: MHD_RequestCompletedCallback = { _, _, slot, ending in
        guard let found = unsafe connection(slot?.pointee) else { return }
        found.completed(isWhole: martlet_mhd_is_whole(ending) != 0)
    }

    private static func connection(_ pointer: UnsafeMutableRawPointer?) -> ServerConnection? {
        guard let pointer = unsafe pointer else { return nil }
        return unsafe Unmanaged<ServerConnection>.fromOpaque(pointer).takeUnretainedValue()
    }
}
