internal import CMicroHTTPD
internal import HTTP

/// Hands answers to libmicrohttpd.
enum Answer {
    /// Fields that follow from the body and the connection.
    private static let own: Set = ["content-length", "transfer-encoding", "connection", "date"]

    /// Queues an answer.
    ///
    /// - Parameters:
    ///   - response: The answer.
    ///   - request: What it answers.
    ///   - connection: Whose turn it is.
    ///   - exchange: Gives the pieces of a body that comes piece by piece.
    /// - Returns: Whether libmicrohttpd has taken it.
    static func queue(
        _ response: HTTPResponse,
        to request: HTTPRequest,
        on connection: ServerConnection,
        _ exchange: Exchange
    ) -> Bool {
        let table = unsafe connection.library.table
        var response = response
        var made: OpaquePointer?
        if let service = response.upgrade {
            switch Upgrade.check(request, response.headers) {
            case .failure(let refusal): response = refusal.response
            case .success(let headers):
                response.headers = headers
                unsafe made = Upgrade.response(service, connection)
            }
        }
        if unsafe made == nil { unsafe made = body(response, connection, exchange) }
        guard let answer = unsafe made else { return false }
        defer { unsafe table.pointee.destroy_response(answer) }
        for field in fields(response) {
            _ = unsafe table.pointee.add_response_header(answer, field.name, field.value)
        }
        if connection.server.isStopping, response.upgrade == nil {
            _ = unsafe table.pointee.add_response_header(answer, "Connection", "close")
        }
        let status = UInt32(clamping: response.status)
        return unsafe table.pointee.queue_response(connection.connection, status, answer) == .YES
    }

    /// The header fields that a handler may set, safe to be written.
    static func fields(_ response: HTTPResponse) -> [Headers.Field] {
        response.headers.fields.filter { !own.contains($0.name.lowercased()) }.map { field in
            // A line break in a value would let its author write header fields.
            let value = field.value.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
            return Headers.Field(field.name, String(String.UnicodeScalarView(value)))
        }
    }

    private static func body(
        _ response: HTTPResponse,
        _ connection: ServerConnection,
        _ exchange: Exchange
    ) -> OpaquePointer? {
        let table = unsafe connection.library.table
        if var bytes = response.bytes {
            return unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe table.pointee.create_response_from_buffer(
                    buffer.count,
                    buffer.baseAddress,
                    .RESPMEM_MUST_COPY
                )
            }
        }
        return unsafe table.pointee.create_response_from_callback(
            response.body.length.map { UInt64(clamping: $0) } ?? UInt64.max,
            32 << 10,
            AnswerReading.next,
            AnswerReading.start(exchange, length: response.body.length),
            AnswerReading.free
        )
    }
}

/// What libmicrohttpd calls for the pieces of an answer.
private final class AnswerReading {
    /// END_OF_STREAM, a cast that Swift does not import.
    private static let end = -1

    private let exchange: Exchange
    private let length: Int?

    private init(_ exchange: Exchange, _ length: Int?) {
        self.exchange = exchange
        self.length = length
    }

    static func start(_ exchange: Exchange, length: Int?) -> UnsafeMutableRawPointer {
        unsafe Unmanaged.passRetained(AnswerReading(exchange, length)).toOpaque()
    }

    static let next: MHD_ContentReaderCallback = { context, _, buffer, room in
        guard let context = unsafe context, let buffer = unsafe buffer else { return end }
        let reading = unsafe Unmanaged<AnswerReading>.fromOpaque(context).takeUnretainedValue()
        return unsafe reading.read(UnsafeMutableRawBufferPointer(start: buffer, count: room))
    }

    static let free: MHD_ContentReaderFreeCallback = { context in
        if let context = unsafe context {
            unsafe Unmanaged<AnswerReading>.fromOpaque(context).release()
        }
    }

    private func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard let connection = exchange.connection, !connection.isDead else {
            return exchange.connection?.breakOff() ?? 1
        }
        exchange.noteProgress()
        switch unsafe exchange.download.take(buffer) {
        case .bytes(let count): return count
        case .later:
            connection.suspend()
            return 0
        // Fewer bytes than were announced must not look like a whole answer. Only chunks have an end
        // of their own.
        case .end where length == nil && exchange.head.request.version == .http11: return Self.end
        case .end, .failed: return connection.breakOff()
        }
    }
}
