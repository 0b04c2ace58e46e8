internal import Glibc
internal import HTTP

/// Writes one answer, whole or piece by piece.
struct ResponseWriter: Sendable {
    private let connection: ServerConnection
    private let isHead: Bool
    private let isOld: Bool
    private let keepsAlive: Bool

    init(
        _ connection: ServerConnection,
        _ request: HTTPRequest,
        _ persistence: RequestParser.Persistence
    ) {
        self.connection = connection
        isHead = request.method == "HEAD"
        isOld = !persistence.allowsChunks
        keepsAlive = persistence.keepsAlive
    }

    func write(_ response: HTTPResponse) async {
        switch response.body {
        case .bytes(let body):
            var bytes = ResponseHead.encode(
                response,
                keepsAlive: keepsAlive,
                body: .length(body.count)
            )
            if !isHead, ResponseHead.hasBody(response.status) { bytes += body }
            _ = await connection.send(bytes)
            connection.answered(keepsAlive: keepsAlive)
        case .stream(let pieces):
            await write(response, pieces)
        }
    }

    /// HTTP/1.0 knows no chunks: there the body ends with the connection.
    private func write(_ response: HTTPResponse, _ pieces: AsyncStream<[UInt8]>) async {
        let keepsAlive = keepsAlive && !isOld
        let head = ResponseHead.encode(
            response,
            keepsAlive: keepsAlive,
            body: isOld ? .untilClose : .chunked
        )
        guard await connection.send(head) else { return }
        if !isHead {
            for await piece in pieces where !piece.isEmpty {
                guard await connection.send(isOld ? piece : Self.chunk(piece)) else { return }
            }
            if !isOld { _ = await connection.send(Self.chunk([])) }
        }
        connection.answered(keepsAlive: keepsAlive)
    }

    private static func chunk(_ bytes: [UInt8]) -> [UInt8] {
        Array("\(String(bytes.count, radix: 16))\r\n".utf8) + bytes + [13, 10]
    }
}

/// Status line and header fields of an answer.
enum ResponseHead {
    enum Body {
        case length(Int)
        case chunked
        case untilClose
    }

    static func encode(_ response: HTTPResponse, keepsAlive: Bool, body: Body) -> [UInt8] {
        let reason = reasons[response.status] ?? ""
        var text =
            "HTTP/1.1 \(response.status) \(reason)\r\nDate: \(HTTPDate.string(unixSeconds: time(nil)))\r\n"
        for field in response.headers.fields {
            // A line break in a value would let its author write header fields.
            let value = field.value.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
            text += "\(field.name): \(String(String.UnicodeScalarView(value)))\r\n"
        }
        switch body {
        case .length(let count) where hasBody(response.status):
            text += "Content-Length: \(count)\r\n"
        case .chunked: text += "Transfer-Encoding: chunked\r\n"
        case .length, .untilClose: break
        }
        text += keepsAlive ? "\r\n" : "Connection: close\r\n\r\n"
        return Array(text.utf8)
    }

    /// Whether an answer with this status has a body at all.
    static func hasBody(_ status: Int) -> Bool { status >= 200 && status != 204 && status != 304 }

    private static let reasons = [
        200: "OK", 201: "Created", 202: "Accepted", 204: "No Content", 206: "Partial Content",
        301: "Moved Permanently", 302: "Found", 303: "See Other", 304: "Not Modified",
        307: "Temporary Redirect", 308: "Permanent Redirect", 400: "Bad Request",
        401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
        406: "Not Acceptable", 408: "Request Timeout", 409: "Conflict", 410: "Gone",
        411: "Length Required", 412: "Precondition Failed", 413: "Content Too Large",
        415: "Unsupported Media Type", 417: "Expectation Failed", 422: "Unprocessable Content",
        423: "Locked", 426: "Upgrade Required", 429: "Too Many Requests",
        431: "Request Header Fields Too Large", 500: "Internal Server Error",
        501: "Not Implemented", 502: "Bad Gateway", 503: "Service Unavailable",
        504: "Gateway Timeout", 505: "HTTP Version Not Supported",
    ]
}
