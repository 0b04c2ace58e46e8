internal import HTTP

// The request, as it comes.
extension Exchange {
    /// A rest of the body that is worth reading so that the connection lives on.
    private static let smallRest = 64 << 10
    /// How long an answer waits for that rest.
    private static let restTime = Duration.seconds(1)
    /// A part of the body that shows that the client is at it.
    private static let worthwhile = 16 << 10

    /// See ``ServerConnection/step(_:_:)``.
    func step() -> Bool {
        guard let connection else { return false }
        switch phase {
        case .fresh where head.expectsContinue:
            phase = .asking
            connection.expect(nil)
            connection.suspend()
        case .asking where !isBodyWanted: connection.suspend()
        case .fresh, .asking:
            phase = .uploading
            noteProgress()
            connection.expect(connection.server.limits.bodyTime)
        case .uploading:
            becameWhole()
            if let answer { return send(answer) }
            connection.suspend()
        case .received, .answering, .over: return false
        }
        return true
    }

    /// See ``ServerConnection/upload(_:)``.
    func upload(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let connection, !isThrowingAway else { return true }
        let limit = connection.server.limits.body
        guard received + bytes.count <= limit else {
            isThrowingAway = true
            upload.finish(.tooLarge(limit: limit))
            return true
        }
        guard unsafe upload.offer(bytes) else {
            connection.suspend()
            return false
        }
        received += bytes.count
        if received - mark.received >= Self.worthwhile { noteProgress() }
        return true
    }

    /// There is room for more of the body, or it is asked for.
    func goOnReading() {
        isBodyWanted = true
        if phase == .asking || phase == .uploading {
            noteProgress()
            connection?.resume()
        }
    }

    /// There is more of the answer.
    func goOnWriting() {
        if phase == .answering { connection?.resume() }
    }

    /// The body has taken too long; the handler may still say so, or has said something else already.
    func timedOut() {
        guard phase == .uploading, let connection else { return }
        guard !connection.isSuspended else {
            // It is the handler that takes its time.
            return connection.expect(connection.server.limits.bodyTime)
        }
        guard !isLate else { return connection.kill() }
        isLate = true
        guard let answer else { return upload.finish(.timedOut) }
        if !sayLast(answer, connection) { connection.kill() }
    }

    /// The handler has answered.
    func answered(_ response: HTTPResponse) {
        guard let connection, answer == nil else { return }
        answer = response
        switch phase {
        case .asking, .received:
            if !send(response) { connection.kill() }
            connection.resume()
        case .uploading: answeredEarly(response, connection)
        case .fresh, .answering, .over: break
        }
    }

    /// libmicrohttpd takes an answer only before or after the body.
    private func answeredEarly(_ response: HTTPResponse, _ connection: ServerConnection) {
        let isRestSmall = isRestSmall && !isLate
        if !isRestSmall, sayLast(response, connection) { return }
        if isRestSmall { connection.expect(Self.restTime) }
        isThrowingAway = true
        upload.abandon()
        connection.resume()
    }

    private func sayLast(_ response: HTTPResponse, _ connection: ServerConnection) -> Bool {
        let method = head.request.method
        let word = LastWord(response, method: method, connection.library)
        return word.map { connection.lastWord($0.bytes) } ?? false
    }

    private var isRestSmall: Bool {
        guard case .length(let count) = head.body else { return false }
        return count - received <= Self.smallRest
    }

    private func send(_ response: HTTPResponse) -> Bool {
        guard let connection else { return false }
        phase = .answering
        noteProgress()
        return Answer.queue(response, to: head.request, on: connection, self)
    }
}
