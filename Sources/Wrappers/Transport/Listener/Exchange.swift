internal import HTTP

/// One request and its answer; on its loop's thread, while the handler runs elsewhere.
///
///     fresh ─→ uploading ─(whole)→ received ─(answer)→ answering → over
///       └→ asking ─(body wanted)─↗
///
/// An answer that comes before the body is whole either waits for a small rest, or is the connection's
/// last word.
///
/// Unchecked: what is not constant is used on the loop's thread only.
final class Exchange: @unchecked Sendable {
    enum Phase {
        /// The head was read just now.
        case fresh
        /// The client waits to be asked for the body.
        case asking
        /// The body is on its way.
        case uploading
        /// All has come; the answer is awaited.
        case received
        /// libmicrohttpd sends the answer.
        case answering
        case over
    }

    /// Bytes of a body that are taken in before anybody reads them.
    private static let window = 64 << 10
    /// Bytes of an answer that wait for the client.
    private static let answerWindow = 256 << 10

    let head: RequestHead
    /// The body on its way to the handler.
    let upload: BodyPipe
    /// An answer on its way from the handler, where it comes piece by piece.
    let download: BodyPipe
    /// Whose request it is; nil once it is over.
    var connection: ServerConnection?
    var phase = Phase.fresh
    var isBodyWanted = false
    /// The rest of the body concerns nobody.
    var isThrowingAway = false
    var isLate = false
    /// Bytes of the body that have come.
    var received = 0
    /// Since when the client has the next step, and how much of the body was there then.
    var mark = (time: ContinuousClock.now, received: 0)
    var answer: HTTPResponse?
    private var hasClientLeft = false
    private var task: Task<Void, Never>?

    init(_ connection: ServerConnection, _ head: RequestHead) {
        self.connection = connection
        self.head = head
        let loop = connection.server.loop
        let later = Weak<Exchange>()
        upload = BodyPipe(capacity: Self.window, isLoopWaiting: head.expectsContinue) {
            loop.perform { later.object?.goOnReading() }
        }
        download = BodyPipe(capacity: Self.answerWindow) {
            loop.perform { later.object?.goOnWriting() }
        }
        later.object = self
        start(connection.server.handler, connection.peer, loop)
    }

    private func start(_ handler: @escaping Listener.Handler, _ peer: String, _ loop: Loop) {
        var request = head.request
        request.peer = peer
        request.body = incomingBody()
        task = Task { [self, request, download] in
            let response = await handler(request)
            loop.perform { self.answered(response) }
            guard response.bytes == nil, response.upgrade == nil else { return }
            await download.fill(from: response.body)
        }
    }

    private func incomingBody() -> HTTPBody {
        let pull: HTTPBody.Pull = { [upload] () async throws(HTTPBody.Failure) in
            try await upload.next()
        }
        return switch head.body {
        case .none: HTTPBody()
        case .length(let count): HTTPBody(length: count, pull)
        case .chunked: HTTPBody(pull)
        }
    }

    /// Since when nothing worth speaking of has come from the client, or gone to it, while that is what is waited for;
    /// nil while it is not.
    var clientWaitedForSince: ContinuousClock.Instant? {
        guard let connection, !connection.isSuspended else { return nil }
        switch phase {
        case .uploading, .answering: return mark.time
        case .fresh, .asking, .received, .over: return nil
        }
    }

    /// Notes that it is the client's turn from now on.
    func noteProgress() { mark = (.now, received) }

    /// The client has closed its side: who thinks about an answer can stop.
    func clientLeft() {
        hasClientLeft = true
        if phase == .received || phase == .answering { task?.cancel() }
    }

    /// Goes on to wait for the answer.
    func becameWhole() {
        phase = .received
        upload.finish()
        connection?.expect(nil)
        if hasClientLeft { task?.cancel() }
    }

    /// The request is answered, or never will be.
    func completed(isWhole: Bool) {
        phase = .over
        connection = nil
        upload.finish(.cut)
        download.abandon()
        task?.cancel()
    }
}
