import HTTP

/// The control interface: HTTP with JSON over the same operations that tests call directly.
///
/// A reply is `200` with JSON, or another status with `{"error": "…"}`.
struct Control: Sendable {
    private let router: Router

    init(server: SandboxServer) {
        router = Router(
            Self.operations.map { operation in
                Route(operation.method, operation.path) { request in
                    await operation.answer(request, of: server)
                }
            }
        )
    }

    /// Answers one request.
    func answer(_ request: HTTPRequest) async -> HTTPResponse {
        if let refusal = ControlGuard.refusal(of: request) { return refusal }
        let response = await router.respond(to: request)
        guard response.headers["Content-Type"]?.hasPrefix("text/plain") == true else {
            return response
        }
        return response.status == 405
            ? ControlReply.error(405, "\(request.path) does not take \(request.method)")
            : ControlReply.error(404, "there is no \(request.path)")
    }
}

/// One row of the control interface.
struct Operation: Sendable {
    let method: String
    let path: String
    let run: @Sendable (ControlCall) async throws(SandboxError) -> ControlReply

    init(
        _ method: String,
        _ path: String,
        _ run: @escaping @Sendable (ControlCall) async throws(SandboxError) -> ControlReply
    ) {
        self.method = method
        self.path = path
        self.run = run
    }

    /// The largest body taken.
    private static let largestBody = 16 << 20

    /// Runs it, and says in the reply why it did not work.
    func answer(_ request: HTTPRequest, of server: SandboxServer) async -> HTTPResponse {
        let body: [UInt8]
        do throws(HTTPBody.Failure) {
            body = try await request.body.collect(upTo: Self.largestBody)
        } catch {
            return ControlReply.error(error == .timedOut ? 408 : 413, "the body: \(error)")
        }
        let call = ControlCall(server: server, request: request, body: body)
        do throws(SandboxError) {
            return try await run(call).response(status: 200)
        } catch {
            switch error {
            case .malformed(let reason): return ControlReply.error(400, reason)
            case .missing(let reason): return ControlReply.error(404, reason)
            case .refused(let reason): return ControlReply.error(409, reason)
            case .failed(let reason): return ControlReply.error(500, reason)
            case .worldInUse: return ControlReply.error(500, "\(error)")
            }
        }
    }
}

/// One request to the control interface.
struct ControlCall: Sendable {
    let server: SandboxServer
    let request: HTTPRequest
    let body: [UInt8]

    /// The person in the path.
    var person: String { request.parameters["person"] ?? "" }
    /// The device in the path.
    var device: String { request.parameters["device"] ?? "" }

    /// The number in the path.
    func number() throws(SandboxError) -> Int {
        guard let number = Int(request.parameters["number"] ?? "") else {
            throw .malformed("the path needs a number")
        }
        return number
    }

    /// A number in the query.
    func number(_ name: String, or usual: Int) throws(SandboxError) -> Int {
        guard let text = request.query(name) else { return usual }
        guard let number = Int(text) else { throw .malformed("\(name) is no number") }
        return number
    }

    /// The body as this type.
    func read<T: Decodable>(_ type: T.Type) throws(SandboxError) -> T {
        try ControlJSON.decode(type, from: body)
    }
}

/// What the control interface says.
enum ControlReply: Sendable {
    case json(any Encodable & Sendable)
    case lines(AsyncStream<StanzaRecord>)

    /// Nothing but success.
    static let done = ControlReply.json(["ok": true])

    /// What went wrong, in words.
    static func error(_ status: Int, _ reason: String) -> HTTPResponse {
        ControlReply.json(["error": reason]).response(status: status)
    }

    func response(status: Int) -> HTTPResponse {
        switch self {
        case .json(let value):
            do throws(SandboxError) {
                return .json(try ControlJSON.encode(value) + [0x0A], status: status)
            } catch {
                return Self.error(500, "\(error)")
            }
        case .lines(let records):
            return HTTPResponse(
                status: status,
                headers: ["Content-Type": "application/x-ndjson"],
                stream: Self.lines(records)
            )
        }
    }

    private static func lines(_ records: AsyncStream<StanzaRecord>) -> AsyncStream<[UInt8]> {
        let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self)
        let task = Task {
            defer { continuation.finish() }
            for await record in records {
                continuation.yield(try ControlJSON.encode(record) + [0x0A])
            }
        }
        continuation.onTermination = { _ in task.cancel() }
        return stream
    }
}
