internal import CWebSockets
internal import Glibc
internal import HTTP
internal import Log
internal import Synchronization

/// The client's end of a WebSocket, framed by libwebsockets.
final class WebSocketClient: Endpoint, @unchecked Sendable {
    // Unchecked: see Endpoint.

    /// The largest message taken in: the protocol's 16 MiB frame, its header, and room.
    static let largestMessage = (1 << 24) + (1 << 16)
    /// How long a peer may take to answer the closing handshake.
    private static let closing = Duration.seconds(2)

    let channel: Channel
    private let request: ClientRequest
    private var opening: (@Sendable (Result<Void, TransportError>) -> Void)?
    private var message: [UInt8] = []
    private var sending: ArraySlice<[UInt8]> = []
    private var isClosing = false
    private var status = 0
    private var peerClose: WebSocket.CloseReason?

    init(loop: Loop, request: ClientRequest, channel: Channel) {
        self.request = request
        self.channel = channel
        super.init(loop: loop)
    }

    /// Takes over a connected socket and starts the upgrade; on the loop's thread.
    ///
    /// - Parameters:
    ///   - deadline: When the upgrade must be answered.
    ///   - done: Called once, with the outcome.
    func open(
        deadline: ContinuousClock.Instant,
        done: @escaping @Sendable (Result<Void, TransportError>) -> Void
    ) {
        opening = done
        let isStarted = request.start(self, method: nil)
        if isStarted { setTimer(ContinuousClock.now.duration(to: deadline)) }
    }

    /// Does what the channel asks; on the loop's thread.
    func perform(_ request: Channel.Request) {
        switch request {
        case .write: wantWrite()
        case .resume: setReading(true)
        case .close:
            isClosing = true
            guard opening == nil else {
                finishOpening(.failure(.cancelled))
                return setTimer(.zero)
            }
            setReading(true)
            setTimer(Self.closing)
            wantWrite()
        }
    }

    override func handle(_ reason: lws_callback_reasons, _ data: UnsafeRawBufferPointer) -> Int32 {
        switch reason {
        case LWS_CALLBACK_WSI_CREATE:
            return request.adopt(self)
        case LWS_CALLBACK_CLIENT_APPEND_HANDSHAKE_HEADER:
            return unsafe request.appendHeaders(to: data)
        case LWS_CALLBACK_OPENSSL_PERFORM_SERVER_CERT_VERIFICATION: request.verified(data.count)
        case LWS_CALLBACK_ESTABLISHED_CLIENT_HTTP:
            if let wsi = unsafe wsi { status = Int(unsafe lws_http_client_http_response(wsi)) }
        case LWS_CALLBACK_CLIENT_ESTABLISHED:
            stopTimer()
            finishOpening(.success(()))
            wantWrite()
        case LWS_CALLBACK_CLIENT_RECEIVE:
            return unsafe receive(data)
        case LWS_CALLBACK_CLIENT_WRITEABLE:
            return write()
        case LWS_CALLBACK_WS_PEER_INITIATED_CLOSE:
            peerClose = CloseFrame.reason(unsafe Array(data))
        case LWS_CALLBACK_CLIENT_CONNECTION_ERROR:
            finishOpening(.failure(failure(unsafe String(decoding: data, as: UTF8.self))))
        case LWS_CALLBACK_TIMER:
            finishOpening(.failure(.timedOut))
            return -1
        default: break
        }
        return 0
    }

    override func gone() {
        finishOpening(.failure(failure("the connection was closed")))
        channel.ended(peerClose ?? .lost("the connection was closed"))
    }

    private func finishOpening(_ result: Result<Void, TransportError>) {
        opening.take()?(result)
    }

    private func failure(_ text: String) -> TransportError {
        if status != 0, status != 101 { return .refused(status: status) }
        return request.failure(text)
    }
}

extension WebSocketClient {
    private func receive(_ data: UnsafeRawBufferPointer) -> Int32 {
        guard let wsi = unsafe wsi, !isClosing else { return 0 }
        guard message.count + data.count <= Self.largestMessage else {
            channel.ended(.lost("a message is larger than allowed"))
            unsafe lws_close_reason(wsi, LWS_CLOSE_STATUS_MESSAGE_TOO_LARGE, nil, 0)
            return -1
        }
        unsafe message.append(contentsOf: data)
        guard unsafe lws_is_final_fragment(wsi) != 0 else { return 0 }
        let whole = message
        message = []
        guard unsafe lws_frame_is_binary(wsi) != 0 else {
            TransportLog.write(.debug, "a text message was ignored")
            return 0
        }
        if channel.received(whole) { setReading(false) }
        return 0
    }

    /// Sends while there is room; then closes when that was asked for.
    private func write() -> Int32 {
        guard let wsi = unsafe wsi else { return 0 }
        while true {
            if sending.isEmpty { sending = channel.takeOutbox()[...] }
            guard let message = sending.popFirst() else { break }
            guard unsafe send(message, wsi) else { return -1 }
            if unsafe lws_send_pipe_choked(wsi) != 0 {
                wantWrite()
                return 0
            }
        }
        guard isClosing else { return 0 }
        unsafe lws_close_reason(wsi, LWS_CLOSE_STATUS_NORMAL, nil, 0)
        return -1
    }

    /// libwebsockets writes its header into the room before the payload, and masks it in place.
    private func send(_ message: [UInt8], _ wsi: OpaquePointer) -> Bool {
        let room = martlet_lws_pre()
        let sent = unsafe withUnsafeTemporaryAllocation(
            byteCount: room + message.count,
            alignment: 16
        ) { buffer in
            unsafe buffer[room...].copyBytes(from: message)
            let start = unsafe buffer.baseAddress?.advanced(by: room)
                .assumingMemoryBound(to: UInt8.self)
            return unsafe lws_write(wsi, start, message.count, LWS_WRITE_BINARY)
        }
        return sent >= message.count
    }
}
