import Commands
import Dispatch
import HTTP
import JSON
import Model

@testable import REST
@testable import Transport

extension Decoder {
    /// Requests to the listener: line, header fields and body, up to the answer in words.
    static let http = Decoder(
        name: "http",
        seeds: { HTTPMessage.seeds.map { Array($0.utf8) } },
        run: { bytes in
            readAnswer(bytes)
            readPieces(bytes)
            guard let message = HTTPMessage(bytes) else { return }
            let head = try RequestHead(
                method: message.method,
                target: message.target,
                version: "HTTP/1.1",
                headers: message.headers
            )
            var request = head.request
            request.body = HTTPBody(message.body)
            check(request)
            answer(request)
        }
    )
}

/// A request as it is on the wire, taken apart as libmicrohttpd would.
private struct HTTPMessage {
    let method: String
    let target: String
    let headers: Headers
    let body: [UInt8]

    static let form = "application/x-www-form-urlencoded"
    static let seeds =
        [
            request("GET /martlet/status?account=a%20b"), request("GET /martlet/openapi.json"),
            request(
                "GET /martlet/events?after=1&areas=message,chat",
                ["Accept: text/event-stream"]
            ),
            request("GET /martlet/qr?format=png", ["Cookie: a=b; c=\"d\""]),
            request(
                "POST /martlet/send-text",
                ["Content-Type: application/json"],
                #"{"to":"15550001111"}"#
            ),
            request(
                "POST /martlet/messages",
                ["Content-Type: \(form)"],
                "to=1555000%31111&text=a+b&c[]=1"
            ),
            request("POST /onwapp/a/message/send/text", [], #"{"Phone":"15550001111","Body":"x"}"#),
            request("PUT /onwapp/sessions/a/webhook", [], #"{"url":"https://example.org/"}"#),
            request("GET /onwapp/sessions", ["Origin: https://example.org"]),
        ] + [multipart]

    private static let multipart = request(
        "POST /martlet/messages",
        ["Content-Type: multipart/form-data; boundary=\"b\""],
        "--b\r\nContent-Disposition: form-data; name=\"to\"\r\n\r\n15550001111\r\n--b\r\n"
            + "Content-Disposition: form-data; name=\"f\"; filename*=utf-8''a%20b\r\n"
            + "Content-Type: image/png\r\n\r\n\r\n-\r\n--b--\r\n"
    )

    private static func request(
        _ line: String,
        _ fields: [String] = [],
        _ body: String = ""
    ) -> String {
        let head = ["\(line) HTTP/1.1", "Host: localhost", "Authorization: Bearer k"] + fields
        return head.map { "\($0)\r\n" }.joined() + "\r\n" + body
    }

    init?(_ bytes: [UInt8]) {
        guard let end = bytes.firstRange(of: [13, 10, 13, 10]) else { return nil }
        body = Array(bytes[end.upperBound...])
        var headers = Headers()
        let lines = bytes[..<end.lowerBound].split(separator: 10).map { line in
            string(line.last == 13 ? line.dropLast() : line)
        }
        guard let words = lines.first?.split(separator: " "), words.count > 1 else { return nil }
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            headers.add(String(line[..<colon]), String(value))
        }
        method = String(words[0])
        target = String(words[1])
        self.headers = headers
    }
}

/// What every request keeps to.
private func check(_ request: HTTPRequest) {
    let again = HTTPRequest(method: request.method, target: request.target)
    require(
        again.query.elementsEqual(request.query, by: ==),
        "a query reads as it was written"
    )
    _ = request.wantsWebSocket
    for (name, value) in request.cookies {
        guard let header = Cookie(name, value).header else { continue }
        require(isFieldValue(header), "a cookie ends no header field")
    }
    for word in [request.path] + request.query.map(\.1) {
        require(Percent.decode(Percent.encode(word)) == word, "what is encoded can be decoded")
        let event = ServerSentEvent(id: word, event: word, data: word).bytes
        let fields = string(event).unicodeScalars.split(whereSeparator: { $0 == "\n" || $0 == "\r" }
        )
        let isOwn = fields.allSatisfy { field in
            ["id: ", "event: ", "data: "].contains { String(field).hasPrefix($0) }
        }
        require(isOwn, "no text writes fields into an event stream")
    }
}

private func isFieldValue(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 9 }
}

/// A multipart body says the same in whatever pieces it comes.
private func readPieces(_ bytes: [UInt8]) {
    guard let parser = MultipartParser(contentType: "multipart/form-data; boundary=b") else {
        preconditionFailure("the boundary is one")
    }
    var whole = parser
    var pieces = parser
    let expected = Result { try whole.feed(bytes) }
    let size = Int(bytes.last ?? 0) % 20 + 1
    let found = Result {
        try stride(from: 0, to: bytes.count, by: size).flatMap { start in
            try pieces.feed(Array(bytes[start..<min(start + size, bytes.count)]))
        }
    }
    guard let found = try? found.get() else {
        return require((try? expected.get()) == nil, "pieces are refused where the whole is")
    }
    // Where header fields are too long is seen earlier in pieces.
    guard let expected = try? expected.get() else { return }
    require(joined(found) == joined(expected), "pieces say what the whole says")
}

/// Events with the bytes of each part in one.
private func joined(_ events: [MultipartParser.Event]) -> [MultipartParser.Event] {
    events.reduce(into: []) { all, event in
        if case .data(let more) = event, case .data(let bytes) = all.last {
            all[all.count - 1] = .data(bytes + more)
        } else {
            all.append(event)
        }
    }
}

/// The head of a server's answer, line by line.
private func readAnswer(_ bytes: [UInt8]) {
    var head = AnswerHead()
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
        _ = head.read(string(line) + "\n", followsRedirects: bytes.first == 0)
        _ = head.length
        _ = head.hasBody("GET")
    }
}

/// Lets both dialects answer.
private func answer(_ request: HTTPRequest) {
    let done = DispatchSemaphore(value: 0)
    Task.immediate {
        let response = await site.respond(to: request)
        require((100...599).contains(response.status), "an answer has a status")
        for field in response.headers.fields {
            require(isFieldValue(field.value), "no request writes header fields")
        }
        if let bytes = response.bytes, response.headers["Content-Type"] == "application/json" {
            require((try? JSON(parsing: bytes)) != nil, "an answer in JSON is JSON")
        }
        done.signal()
    }
    done.wait()
}

private let site: Site = {
    let caller = Caller(key: "1", role: .manager, sessions: .all)
    let context = Mount.Context(
        performer: Unwilling(),
        keys: KeyRing([KeyRing.Entry(key: "k", caller: caller)]),
        account: "default",
        now: { Timestamp(milliseconds: 1_800_000_000_000) }
    )
    do {
        return try Site([
            Mount(Native(), at: "/martlet", context), Mount(Onwapp(), at: "/onwapp", context),
        ])
    } catch {
        preconditionFailure("the dialects can be mounted: \(error)")
    }
}()

/// Reads every command and carries out none.
private struct Unwilling: Performer {
    func perform<C: Command>(
        _ command: C,
        on account: String
    ) async throws(CommandError) -> C.Reply {
        throw .invalid("\(command) is not carried out for \(account)")
    }
}
