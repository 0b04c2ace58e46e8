internal import CWebSockets
internal import Glibc
internal import HTTP
internal import Synchronization

/// An accepted connection: requests and answers, until perhaps a WebSocket takes it over.
final class ServerConnection: Endpoint, @unchecked Sendable {
    // Unchecked: see Endpoint.

    private enum Stage {
        /// Reading a request.
        case reading
        /// A handler is at work; what arrives meanwhile waits.
        case answering(Task<Void, Never>)
        /// A WebSocket.
        case webSocket(ServerWebSocket)
        /// The last byte is being written; what arrives is dropped.
        case ending
    }

    /// Bytes of further requests that may wait while one is answered.
    private static let pipelineLimit = 64 << 10
    /// How long a client may take to read the last answer.
    private static let patienceAtEnd = Duration.seconds(5)

    private let service: Listener.Service
    private var parser: RequestParser
    private var stage = Stage.reading
    private var output = OutputBuffer()
    private var isReading = true

    init(loop: Loop, service: Listener.Service) {
        self.service = service
        parser = RequestParser(headLimit: service.limits.head, bodyLimit: service.limits.body)
        super.init(loop: loop)
    }

    override func opened() -> Int32 {
        setTimer(service.limits.patience)
        return 0
    }

    override func handle(_ reason: lws_callback_reasons, _ data: UnsafeRawBufferPointer) -> Int32 {
        switch reason {
        case LWS_CALLBACK_RAW_RX: unsafe received(data)
        case LWS_CALLBACK_RAW_WRITEABLE: return flush()
        case LWS_CALLBACK_TIMER: return -1
        default: break
        }
        return 0
    }

    override func gone() {
        switch stage {
        case .answering(let task): task.cancel()
        case .webSocket(let webSocket): webSocket.ended()
        case .reading, .ending: break
        }
        stage = .ending
        output.fail()
    }

    private func received(_ data: UnsafeRawBufferPointer) {
        switch stage {
        case .webSocket(let webSocket): apply(unsafe webSocket.received(data))
        case .ending: break
        case .reading:
            setTimer(service.limits.patience)
            unsafe parser.append(data)
            readRequests()
        case .answering:
            unsafe parser.append(data)
            guard parser.buffered > Self.pipelineLimit, isReading else { return }
            isReading = false
            setReading(false)
        }
    }

    /// Writes what waits; says that nothing follows when that is so.
    private func flush() -> Int32 {
        guard let wsi = unsafe wsi else { return 0 }
        let descriptor = unsafe lws_get_socket_fd(wsi)
        var isMore = true
        while isMore {
            if case .webSocket(let webSocket) = stage, output.isRoomy {
                output.fill { webSocket.fill(&$0) }
            }
            isMore = output.count > 0
            switch output.flush(descriptor) {
            case .done: break
            case .blocked:
                wantWrite()
                return 0
            case .failed: return -1
            }
        }
        if case .webSocket(let webSocket) = stage, webSocket.isOver { end() }
        // The client learns that nothing follows, and then closes; otherwise data that is still on
        // its way here would make the system throw away what the client has not read.
        if case .ending = stage { shutdown(descriptor, Int32(SHUT_WR)) }
        return 0
    }

    private func end() {
        stage = .ending
        if !isReading { setReading(true) }
        setTimer(Self.patienceAtEnd)
        wantWrite()
    }

    /// Refuses a request and takes no other.
    private func refuse(_ response: HTTPResponse) {
        let body = response.bytes ?? []
        output.append(ResponseHead.encode(response, keepsAlive: false, body: .length(body.count)))
        output.append(body)
        end()
    }
}

// Requests and answers.
extension ServerConnection {
    private func readRequests() {
        do {
            guard case .reading = stage, let event = try parser.next() else { return }
            switch event {
            case .expectsContinue:
                output.append(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8))
                wantWrite()
            case .request(let request, let persistence):
                stopTimer()
                if service.webSocket != nil, Upgrade.isWanted(by: request) {
                    upgrade(request)
                } else {
                    answer(request, persistence)
                }
            }
        } catch {
            refuse(HTTPResponse.text("\(error.reason)\n", status: error.status))
        }
    }

    private func answer(_ request: HTTPRequest, _ persistence: RequestParser.Persistence) {
        let writer = ResponseWriter(self, request, persistence)
        stage = .answering(
            Task { [http = service.http] in
                await writer.write(await http(request))
            }
        )
    }

    /// Sends a piece of the answer; called from anywhere.
    ///
    /// - Returns: When there is room for more; false when the client is gone.
    func send(_ bytes: [UInt8]) async -> Bool {
        await withCheckedContinuation { continuation in
            let isAlive = loop.perform { [self] in
                guard unsafe wsi != nil else { return continuation.resume(returning: false) }
                output.append(bytes, continuation)
                wantWrite()
            }
            if !isAlive { continuation.resume(returning: false) }
        }
    }

    /// Notes that the answer is complete; called from anywhere.
    func answered(keepsAlive: Bool) {
        loop.perform { [self] in
            guard case .answering = stage else { return }
            guard keepsAlive else { return end() }
            stage = .reading
            if !isReading {
                isReading = true
                setReading(true)
            }
            setTimer(service.limits.patience)
            readRequests()
        }
    }
}

// WebSockets.
extension ServerConnection {
    private func upgrade(_ request: HTTPRequest) {
        guard let serve = service.webSocket else { return }
        switch Upgrade.answer(request) {
        case .failure(let refusal): refuse(refusal.response)
        case .success(let head):
            output.append(head)
            let box = EndpointBox<ServerConnection>()
            box.endpoint = self
            let channel = Channel { [loop] request in
                loop.perform { box.endpoint?.perform(request) }
            }
            let webSocket = ServerWebSocket(channel)
            stage = .webSocket(webSocket)
            Task {
                // Closes when the handler has returned, also when it has kept a reference.
                let socket = WebSocket(channel)
                await serve(socket, request)
                socket.close()
            }
            wantWrite()
            let early = parser.takeRest()
            unsafe early.withUnsafeBytes { unsafe received($0) }
        }
    }

    private func perform(_ request: Channel.Request) {
        guard case .webSocket(let webSocket) = stage else { return }
        switch request {
        case .write: wantWrite()
        case .resume: setReading(true)
        case .close:
            webSocket.close()
            setReading(true)
            setTimer(Self.patienceAtEnd)
            wantWrite()
        }
    }

    private func apply(_ effect: ServerWebSocket.Effect) {
        if effect.pause { setReading(false) }
        if effect.isEnding { setTimer(Self.patienceAtEnd) }
        if effect.write { wantWrite() }
    }
}
