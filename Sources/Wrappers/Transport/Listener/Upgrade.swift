internal import CMicroHTTPD
internal import Crypto
internal import Encodings
internal import Glibc
internal import HTTP

/// The change from HTTP to a WebSocket, at the listener's end.
///
/// - Source: RFC 6455, section 4.2.
enum Upgrade {
    struct Refusal: Error {
        let response: HTTPResponse
    }

    /// The header fields of the answer, or why the request is refused.
    ///
    /// Extensions are not accepted; a subprotocol is the handler's to choose.
    static func check(_ request: HTTPRequest, _ headers: Headers) -> Result<Headers, Refusal> {
        guard request.method == "GET", request.wantsWebSocket, request.version == .http11,
            let key = request.headers["Sec-WebSocket-Key"],
            Base64.decode(key)?.count == 16
        else {
            return .failure(Refusal(response: .text("this is a WebSocket\n", status: 400)))
        }
        guard request.headers["Sec-WebSocket-Version"] == "13" else {
            let headers: Headers = ["Sec-WebSocket-Version": "13"]
            return .failure(Refusal(response: HTTPResponse(status: 426, headers: headers)))
        }
        var headers = headers
        headers["Upgrade"] = "websocket"
        headers["Sec-WebSocket-Accept"] = accept(key)
        return .success(headers)
    }

    /// What a server answers to a key.
    static func accept(_ key: String) -> String {
        Base64.encode(SHA1.hash(Array("\(key)258EAFA5-E914-47DA-95CA-C5AB0DC85B11".utf8)))
    }

    /// The answer after which the connection is handed over.
    static func response(
        _ service: WebSocketService,
        _ connection: ServerConnection
    ) -> OpaquePointer? {
        // The reference is given up when the connection is handed over; should it break before that,
        // which no callback tells, the pending service is let go with the connection.
        connection.pending = service
        return unsafe connection.library.table.pointee.create_response_for_upgrade(
            handOver,
            Unmanaged.passUnretained(connection).toOpaque()
        )
    }

    private static let handOver: MHD_UpgradeHandler = {
        context,
        _,
        _,
        early,
        earlyCount,
        socket,
        handle in
        guard let context = unsafe context, let handle = unsafe handle else { return }
        let connection = unsafe Unmanaged<ServerConnection>.fromOpaque(context)
            .takeUnretainedValue()
        let bytes = unsafe UnsafeRawBufferPointer(
            start: early,
            count: early == nil ? 0 : earlyCount
        )
        unsafe connection.upgraded = UpgradedConnection(
            handle,
            socket,
            connection,
            early: Array(bytes)
        )
    }
}

/// A connection that has become a WebSocket; on its loop's thread.
@safe final class UpgradedConnection {
    private let handle: OpaquePointer
    private let library: MicroHTTPD
    private let daemon: Daemon
    private var endpoint: SocketEndpoint?

    fileprivate init(
        _ handle: OpaquePointer,
        _ socket: Int32,
        _ connection: ServerConnection,
        early: [UInt8]
    ) {
        unsafe self.handle = unsafe handle
        library = connection.library
        daemon = connection.daemon
        connection.expect(nil)
        guard let service = connection.pending.take() else {
            close()
            return
        }
        let endpoint = SocketEndpoint(
            loop: connection.server.loop,
            wire: DescriptorWire(socket),
            role: .server,
            limits: service.limits
        ) { [weak self] in
            self?.close()
        }
        self.endpoint = endpoint
        Task { [channel = endpoint.channel] in
            // Closes when the service has returned, also when it has kept a reference.
            let webSocket = WebSocket(channel)
            await service.serve(webSocket)
            webSocket.close()
        }
        endpoint.start(early)
        if connection.server.isStopping { goAway() }
    }

    /// Ends at once.
    func kill() { endpoint?.end(.lost("the listener was stopped")) }

    /// Ends soon: tells the peer that this side stops.
    func goAway() { endpoint?.goAway() }

    private func close() {
        endpoint = nil
        unsafe martlet_mhd_close_upgraded(library.table, handle)
        daemon.wake()
    }
}
