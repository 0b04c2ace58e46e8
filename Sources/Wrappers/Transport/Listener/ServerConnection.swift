internal import CMicroHTTPD
internal import CSockets
internal import Glibc
internal import HTTP

/// A connection that a client made, from request to request; on its loop's thread.
@safe final class ServerConnection {
    /// How long a client may take to read a last word.
    private static let lingering = Duration.seconds(5)
    /// How long it surely may, also when there are too many connections.
    private static let shortestLingering = Duration.seconds(1)

    let connection: OpaquePointer
    let server: Server
    let daemon: Daemon
    let descriptor: Int32
    /// The client's address.
    let peer: String
    private var target: String?
    /// Where the target's text ends, as an address.
    private var targetEnd: UInt = 0
    private(set) var exchange: Exchange?
    /// What the connection has become.
    var upgraded: UpgradedConnection?
    private var deadline: ContinuousClock.Instant?
    /// What the connection becomes when its answer is sent.
    var pending: WebSocketService?
    private(set) var isSuspended = false
    /// The last word was said: what still comes is thrown away.
    private(set) var isLingering = false
    private(set) var isDead = false
    /// Whether there was no room for it: it may ask what cannot wait.
    var isExtra = false
    /// Whether a request was answered on it.
    private var hasAsked = false
    /// Since when nothing is asked on it, while nothing is.
    private var idleSince = ContinuousClock.now

    init(
        _ connection: OpaquePointer,
        _ descriptor: Int32,
        peer: String,
        _ server: Server,
        _ daemon: Daemon
    ) {
        unsafe self.connection = unsafe connection
        self.descriptor = descriptor
        self.server = server
        self.daemon = daemon
        self.peer = peer
        expect(server.limits.headTime)
        // libmicrohttpd does not look at a connection whose answer is being thought about.
        server.loop.watch(descriptor, [.hangUp, .edge]) { [weak self] _ in
            self?.clientLeft()
        }
    }

    var library: MicroHTTPD { daemon.library }

    /// The client has closed its side.
    ///
    /// libmicrohttpd does not notice where that came together with the last data: it waits for a change,
    /// and there is none after it. This makes one.
    private func clientLeft() {
        shutdown(descriptor, martlet_shutdown_read)
        exchange?.clientLeft()
    }

    /// Sets the deadline for what the client does next; nil when it has nothing to do.
    func expect(_ time: Duration?) { deadline = time.map { .now.advanced(by: $0) } }

    /// Stops libmicrohttpd from going on with this connection; from one of its callbacks.
    func suspend() {
        isSuspended = true
        unsafe library.table.pointee.suspend_connection(connection)
    }

    /// Lets libmicrohttpd go on, with one of its callbacks.
    func resume() {
        guard isSuspended else { return }
        isSuspended = false
        unsafe library.table.pointee.resume_connection(connection)
        daemon.wake()
    }

    /// Ends the connection, whatever it does.
    func kill() {
        guard !isDead else { return }
        isDead = true
        exchange?.completed(isWhole: false)
        if let upgraded { return upgraded.kill() }
        shutdown(descriptor, martlet_shutdown_both)
        resume()
    }

    /// Ends the connection in the middle of an answer; from libmicrohttpd's question for more of it.
    ///
    /// Told that there is no more, 0.9.75 closes but then forgets the connection until it times out,
    /// where it waits with `epoll`. A byte that cannot be written any more ends it properly.
    ///
    /// - Returns: How many bytes there are.
    func breakOff() -> Int {
        shutdown(descriptor, martlet_shutdown_both)
        return 1
    }

    /// Ends when the request under way has its answer.
    func stop() {
        if let upgraded { return upgraded.goAway() }
        if exchange == nil || isLingering { kill() }
    }

    /// Says something that libmicrohttpd would not say any more, and ends the connection once the
    /// client has had the time to read it.
    ///
    /// - Returns: False when the system does not take it at once.
    func lastWord(_ bytes: [UInt8]) -> Bool {
        guard !isLingering, !isDead else { return true }
        guard unsafe martlet_mhd_is_answered(library.table, connection) == 0 else { return true }
        guard say(bytes) else { return false }
        resume()
        return true
    }

    private func say(_ bytes: [UInt8]) -> Bool {
        let sent = unsafe send(descriptor, bytes, bytes.count, martlet_no_signal)
        guard sent == bytes.count else { return false }
        isLingering = true
        idleSince = .now
        shutdown(descriptor, martlet_shutdown_write)
        expect(Self.lingering)
        return true
    }

    /// Turns a request away whose head cannot be taken; the connection is closed with that.
    private func refuse(_ refused: RefusedRequest) {
        guard let word = lastWord(to: refused), say(word.bytes) else { return kill() }
        Farewell.begin(descriptor, server, peer: peer)
    }

    private func lastWord(to refused: RefusedRequest) -> LastWord? {
        LastWord(server.answer(to: refused), method: refused.method, library)
    }

    /// Whether its head was read and nobody was asked about it: libmicrohttpd is at it.
    var hasHeadInHand: Bool {
        guard targetEnd != 0, exchange == nil, !isLingering, !isDead else { return false }
        return unsafe martlet_mhd_head_size(library.table, connection) > 0
    }

    /// Turns a request away whose length libmicrohttpd cannot read, before it does that itself.
    ///
    /// What 0.9.75 sends then has two heads. As nothing more can be sent, it closes the connection.
    func refuseLength(isTooLarge: Bool) {
        refuse(
            RefusedRequest(
                status: isTooLarge ? 413 : 400,
                reason: isTooLarge ? "body too large" : "bad content length",
                target: target
            )
        )
    }

    /// This connection as one that may go for one that asks something; nil while something is asked on it that the
    /// client does its part for.
    ///
    /// - Parameters:
    ///   - now: The present moment.
    ///   - held: How long it is left alone after an answer, or while the client is to go on.
    /// - Returns: What is needed to end it.
    func idle(at now: ContinuousClock.Instant, held: Duration) -> IdleConnection? {
        guard upgraded == nil, pending == nil, !isDead else { return nil }
        var (since, patience) = (idleSince, hasAsked ? held : .zero)
        var isReading = false
        if isLingering {
            patience = min(held, Self.shortestLingering)
            isReading = true
        } else if let exchange {
            guard let waiting = exchange.clientWaitedForSince else { return nil }
            (since, patience) = (waiting, held)
            isReading = exchange.phase == .answering
        }
        guard since + patience <= now else { return nil }
        return IdleConnection(
            peer: peer,
            hasAsked: hasAsked || exchange != nil || isLingering,
            since: since,
            descriptor: isReading ? nil : descriptor
        ) { [self] in
            server.remove(self)
            kill()
        }
    }

    /// Acts when the client has taken too long.
    func checkDeadline(_ now: ContinuousClock.Instant) {
        guard let deadline, deadline <= now else { return }
        self.deadline = nil
        if isLingering { return kill() }
        if let exchange {
            expect(Self.lingering)
            return exchange.timedOut()
        }
        let late = RefusedRequest(
            status: 408,
            reason: "the request did not come in time",
            target: target
        )
        guard let word = lastWord(to: late), lastWord(word.bytes) else { return kill() }
    }
}

// What libmicrohttpd calls.
extension ServerConnection {
    /// A request line was read.
    func began(_ target: String?, end: UInt) {
        self.target = target
        targetEnd = end
        expect(server.limits.headTime)
    }

    /// The head is read, or libmicrohttpd goes on after a pause, or the request is complete.
    ///
    /// The version's text begins one blank behind the target's, or a byte of zero has ended that early.
    ///
    /// - Parameters:
    ///   - method: The method.
    ///   - version: The version.
    ///   - place: Where the head lies.
    /// - Returns: False to end the connection.
    func step(_ method: String, _ version: String, _ place: HeadPlace) -> Bool {
        guard !isDead, !isLingering else { return false }
        if exchange == nil {
            if place.version != targetEnd + 1 { target = nil }
            begin(method, version, place)
        }
        return exchange?.step() ?? false
    }

    /// A part of the body has come.
    ///
    /// - Returns: Whether it was taken; if not, it comes again.
    func upload(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard !isLingering, let exchange else { return true }
        return unsafe exchange.upload(bytes)
    }

    /// The request is answered, or never will be.
    func completed(isWhole: Bool) {
        exchange?.completed(isWhole: isWhole)
        exchange = nil
        target = nil
        targetEnd = 0
        hasAsked = true
        idleSince = .now
        guard !server.isStopping || upgraded != nil else { return kill() }
        expect(server.limits.idleTime + server.limits.headTime)
    }

    func closed() {
        isDead = true
        exchange?.completed(isWhole: false)
        exchange = nil
        server.loop.unwatch(descriptor)
    }

    private func begin(_ method: String, _ version: String, _ place: HeadPlace) {
        do throws(RequestHead.Refusal) {
            guard unsafe martlet_mhd_head_size(library.table, connection) <= server.limits.head
            else {
                throw RequestHead.Refusal(status: 431, reason: "request head too large")
            }
            let head = try RequestHead(
                method: method,
                target: target,
                version: version,
                headers: readHeaders(place)
            )
            guard !isExtra || server.urgent(head.request) else { throw server.refusal(to: peer) }
            exchange = Exchange(self, head)
        } catch {
            refuse(
                RefusedRequest(
                    status: error.status,
                    reason: error.reason,
                    method: method,
                    target: target
                )
            )
        }
    }

    private func readHeaders(_ place: HeadPlace) throws(RequestHead.Refusal) -> Headers {
        var reading = HeaderReading(after: place.versionEnd)
        unsafe withUnsafeMutablePointer(to: &reading) { pointer in
            _ = unsafe library.table.pointee.get_connection_values(
                connection,
                .HEADER_KIND,
                HeaderReading.take,
                pointer
            )
        }
        let size = unsafe martlet_mhd_head_size(library.table, connection)
        guard reading.isWhole, reading.end + 4 == place.start + UInt(size) else {
            throw RequestHead.Refusal(status: 400, reason: "head has a line with two readings")
        }
        guard reading.isUTF8 else {
            throw RequestHead.Refusal(status: 400, reason: "head is not UTF-8")
        }
        return reading.headers
    }
}

/// Where a request's head lies, as addresses.
struct HeadPlace {
    /// The method's first letter.
    let start: UInt
    /// The version's first letter.
    let version: UInt
    /// Behind the version.
    let versionEnd: UInt
}

/// Header fields as they are listed one by one.
///
/// A byte of zero ends a name or a value for libmicrohttpd 0.9.75, and what follows is passed over. So what is read is
/// held against where it lies: zeros stand for colon, CR and LF, and each line begins where the one before it ends.
///
///     version 0 0 name 0 [blanks] value 0 0 name … value 0 0 0 0
///
/// A line that ends without CR, or goes on in the next, lies otherwise, and is refused with these.
private struct HeaderReading {
    var headers = Headers()
    var isUTF8 = true
    /// Whether each line so far is all that the client sent.
    var isWhole = true
    /// Where the last line ends, as an address.
    var end: UInt

    init(after end: UInt) { self.end = end }

    static let take: MHD_KeyValueIteratorN = { context, _, name, nameSize, value, valueSize in
        guard let context = unsafe context else { return .NO }
        let reading = unsafe context.assumingMemoryBound(to: HeaderReading.self)
        let before = unsafe reading.pointee.end
        guard let end = unsafe Self.end(ofLineAfter: before, name, nameSize, value, valueSize)
        else {
            unsafe reading.pointee.isWhole = false
            return .NO
        }
        unsafe reading.pointee.end = end
        let texts = unsafe [(name, nameSize), (value, valueSize)].map { text, size in
            let bytes = unsafe UnsafeRawBufferPointer(start: text, count: text == nil ? 0 : size)
            return unsafe String(validating: bytes, as: UTF8.self)
        }
        guard let name = texts[0], let value = texts[1] else {
            unsafe reading.pointee.isUTF8 = false
            return .NO
        }
        unsafe reading.pointee.headers.add(name, value)
        return .YES
    }

    /// Whether a line is read as it was sent.
    ///
    /// - Returns: Where it ends; nil when something is passed over, or it is not where the one before it ends.
    private static func end(
        ofLineAfter before: UInt,
        _ name: UnsafePointer<CChar>?,
        _ nameSize: Int,
        _ value: UnsafePointer<CChar>?,
        _ valueSize: Int
    ) -> UInt? {
        guard let name = unsafe name, let value = unsafe value,
            UInt(bitPattern: name) == before + 2
        else { return nil }
        let gap = unsafe value - name - nameSize
        guard gap > 0 else { return nil }
        for place in 1..<gap {
            let byte = unsafe name[nameSize + place]
            guard byte == 0x20 || byte == 0x09 else { return nil }
        }
        return UInt(bitPattern: unsafe value + valueSize)
    }
}
