internal import CCurl
internal import CSockets
internal import Glibc
internal import HTTP

/// A connection that libcurl makes, through proxies and TLS, for a WebSocket to use.
///
/// Unchecked: as of ``Transfer``; its own variables, too, are used on the loop's thread only, or before it starts.
final class SocketTransfer: Transfer, AwaitedTransfer, @unchecked Sendable {
    typealias Done = @Sendable (Result<Channel, TransportError>) -> Void

    private var handshake: ClientHandshake
    private let limits: WebSocket.Limits
    private var output = OutputBuffer()
    private var wire: CurlWire?
    private var endpoint: SocketEndpoint?
    private var timer: TimerQueue.Token?
    private var finish: Done?

    init(
        _ url: URLParts,
        _ options: ConnectionOptions,
        _ handshake: ClientHandshake,
        _ limits: WebSocket.Limits
    ) throws(TransportError) {
        self.handshake = handshake
        self.limits = limits
        try super.init(url, options)
        set(CURLOPT_CONNECT_ONLY, 1)
    }

    /// Starts; on the loop's thread.
    func start(_ done: @escaping Done) {
        finish = done
        guard !isOver else { return deliver(.failure(.cancelled)) }
        // libcurl's own deadline ends with the connection, this one covers the upgrade.
        if let timeout = options.timeout {
            timer = transfers.loop.after(timeout) { [weak self] in self?.finish(.timedOut) }
        }
        start()
    }

    /// Gives up, unless the WebSocket is open; from anywhere.
    func cancel() {
        transfers.loop.perform { if self.endpoint == nil { self.finish(.cancelled) } }
    }

    private func deliver(_ result: Result<Channel, TransportError>) { finish.take()?(result) }

    /// The connection is made.
    override func done(_ result: CURLcode) {
        guard result == CURLE_OK, !isOver else { return super.done(result) }
        let socket = unsafe martlet_curl_socket(transfers.curl.table, easy)
        guard socket >= 0 else { return finish(.badAnswer("the connection was closed")) }
        let wire = CurlWire(self, socket)
        self.wire = wire
        unsafe handshake.request.withUnsafeBytes { unsafe output.append($0) }
        // The loop holds on to this object until it has ended.
        transfers.loop.watch(socket, [.read, .write]) { [self] _ in shakeHands(wire) }
    }

    private func shakeHands(_ wire: CurlWire) {
        switch output.flush(wire) {
        case .failed: return finish(.badAnswer("the connection was closed"))
        case .blocked: break
        case .done: transfers.loop.rewatch(wire.descriptor, .read)
        }
        do throws(TransportError) {
            guard let early = try readAnswer(wire) else { return }
            open(wire, early)
        } catch {
            finish(error)
        }
    }

    private func readAnswer(_ wire: CurlWire) throws(TransportError) -> [UInt8]? {
        var piece = [UInt8](repeating: 0, count: 4096)
        while true {
            switch unsafe piece.withUnsafeMutableBytes({ unsafe wire.read($0) }) {
            case .blocked: return nil
            case .ended: throw .badAnswer("the connection was closed")
            case .count(let count):
                if let early = try handshake.read(piece[..<count]) { return early }
            }
        }
    }

    private func open(_ wire: CurlWire, _ early: [UInt8]) {
        if let timer = timer.take() { transfers.loop.cancel(timer) }
        let endpoint = SocketEndpoint(
            loop: transfers.loop,
            wire: wire,
            role: .client,
            limits: limits
        ) { [self] in
            finish(nil)
        }
        self.endpoint = endpoint
        deliver(.success(endpoint.channel))
        endpoint.start(early)
    }

    override func ended(_ error: TransportError?) {
        if let timer = timer.take() { transfers.loop.cancel(timer) }
        if endpoint == nil, let wire { transfers.loop.unwatch(wire.descriptor) }
        endpoint = nil
        wire = nil
        deliver(.failure(error ?? .badAnswer("the connection was closed")))
    }
}

/// The bytes of a connection that libcurl made, decrypted.
final class CurlWire: Wire {
    /// Lets go of the wire when it ends: until then there is a handle to read and write with.
    private let transfer: Transfer
    let descriptor: Int32

    init(_ transfer: Transfer, _ descriptor: Int32) {
        self.transfer = transfer
        self.descriptor = descriptor
    }

    func read(_ buffer: UnsafeMutableRawBufferPointer) -> WireOutcome {
        var count = 0
        let result = unsafe transfer.transfers.curl.table.pointee.easy_recv(
            transfer.easy,
            buffer.baseAddress,
            buffer.count,
            &count
        )
        return outcome(result, count)
    }

    func write(_ bytes: UnsafeRawBufferPointer) -> WireOutcome {
        var count = 0
        let result = unsafe transfer.transfers.curl.table.pointee.easy_send(
            transfer.easy,
            bytes.baseAddress,
            bytes.count,
            &count
        )
        return outcome(result, count)
    }

    /// Ends the connection under TLS too, which has its own word for that; the peer has the close frame.
    func finishWriting() { shutdown(descriptor, martlet_shutdown_write) }

    private func outcome(_ result: CURLcode, _ count: Int) -> WireOutcome {
        if result == CURLE_AGAIN { return .blocked }
        return result == CURLE_OK && count > 0 ? .count(count) : .ended
    }
}
