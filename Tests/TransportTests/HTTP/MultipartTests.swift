import HTTP
import Testing

struct MultipartTests {
    private static let type = "multipart/form-data; boundary=\"a b\""
    private static let body =
        "nobody reads this\r\n--a b\r\nContent-Disposition: form-data; name=\"chat\"\r\n\r\n1@lid\r\n"
        + "--a b  \r\nContent-Type: image/png\r\n"
        + "Content-Disposition: form-data; name=file; filename=\"a\\\"b;c.png\"\r\n\r\n"
        + "\r\n--a c\r\r\n--a b\r\n\r\n\r\n--a b--\r\nnor this"

    private static func request(_ body: String, type: String = type) -> HTTPRequest {
        HTTPRequest(
            method: "POST",
            path: "/",
            headers: ["Content-Type": type],
            body: HTTPBody(Array(body.utf8))
        )
    }

    @Test func `parts come with their names and exact bytes`() async throws {
        let parts = try await Self.request(Self.body).parts(upTo: 1000)
        #expect(
            parts.map { String(decoding: $0.bytes, as: UTF8.self) } == ["1@lid", "\r\n--a c\r", ""]
        )
        #expect(parts.map(\.head.name) == ["chat", "file", nil])
        #expect(parts.map(\.head.filename) == [nil, "a\"b;c.png", nil])
        #expect(parts.map(\.head.type) == [nil, "image/png", nil])
    }

    @Test func `pieces may be cut anywhere`() throws {
        let bytes = Array(Self.body.utf8)
        let whole = try read([bytes])
        for cut in bytes.indices {
            #expect(try read([Array(bytes[..<cut]), Array(bytes[cut...])]) == whole)
        }
        #expect(try read(bytes.map { [$0] }) == whole)
    }

    @Test func `a body that breaks off anywhere is an error`() throws {
        let bytes = Array(Self.body.utf8)
        let end = bytes.count - "\r\nnor this".utf8.count
        for cut in 0..<end {
            #expect(throws: MultipartParser.Malformed.self) { try read([Array(bytes[..<cut])]) }
        }
        _ = try read([Array(bytes[..<end])])
    }

    @Test(arguments: [
        "--a b\r\nno field\r\n\r\n\r\n--a b--", "--a b\r\n: no name\r\n\r\n\r\n--a b--",
        "--a bc\r\n\r\n\r\n--a b--",
        "--a b\r\nA: \(String(repeating: "x", count: 20_000))",
    ])
    func `a part that cannot be read is an error`(body: String) async {
        await #expect(throws: FormFailure.self) {
            try await Self.request(body).parts(upTo: 100_000)
        }
    }

    /// 100 bytes for the rest of a boundary's line, 16 KiB for a part's head with the empty line.
    @Test func `boundary and head may be as long as the limit and no longer, in whatever pieces`()
        throws
    {
        func line(_ length: Int) -> String {
            "\r\n--b" + String(repeating: " ", count: length - 2) + "\r\nX: y\r\n\r\n"
        }
        func head(_ length: Int) -> String {
            let field = "X: " + String(repeating: "y", count: length - 9)
            return "\r\n--b\r\n\(field)\r\n\r\n"
        }
        for text in [line(99), line(100), head(16_383), head(16_384)] {
            for size in [text.utf8.count, text.utf8.count - 1, 97] {
                let events = try read(text, by: size)
                #expect(events.count == 1, "\(text.utf8.count) bytes by \(size)")
            }
        }
        for text in [line(101), line(150), head(16_385), head(20_000)] {
            for size in [text.utf8.count, text.utf8.count - 1, 97] {
                #expect(throws: MultipartParser.Malformed.self, "\(size)") {
                    try read(text, by: size)
                }
            }
        }
    }

    /// What a body with the boundary `b` begins with, in pieces of this size.
    private func read(
        _ text: String,
        by size: Int
    ) throws(MultipartParser.Malformed) -> [MultipartParser.Event] {
        let bytes = Array(text.utf8)
        guard var parser = MultipartParser(contentType: "multipart/form-data; boundary=b") else {
            return []
        }
        var events: [MultipartParser.Event] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            events += try parser.feed(Array(bytes[start..<min(start + size, bytes.count)]))
        }
        return events
    }

    @Test func `a name may be in another alphabet`() async throws {
        let field = "form-data; name=f; filename=\"x\"; filename*=UTF-8'en'%e2%82%ac%20rates"
        let body = "--a b\r\nContent-Disposition: \(field)\r\n\r\n\r\n--a b--"
        let parts = try await Self.request(body).parts(upTo: 1000)
        #expect(parts.map(\.head.filename) == ["€ rates"])
    }

    @Test func `a form is read as pairs, and only as what it says it is`() async throws {
        let form = Self.request(
            "a=1&b=%C3%A4+c&a=",
            type: "application/x-www-form-urlencoded; charset=utf-8"
        )
        let pairs = try await form.form(upTo: 100)
        #expect(pairs.map(\.0) == ["a", "b", "a"])
        #expect(pairs.map(\.1) == ["1", "ä c", ""])
        await #expect(throws: FormFailure.noForm) { try await form.parts(upTo: 100) }
        await #expect(throws: FormFailure.noForm) { try await Self.request("").form(upTo: 100) }
        await #expect(throws: FormFailure.body(.tooLarge(limit: 3))) {
            try await form.form(upTo: 3)
        }
    }

    /// What a body is made of, with data in one piece each.
    private func read(
        _ pieces: [[UInt8]]
    ) throws(MultipartParser.Malformed) -> [MultipartParser.Event] {
        guard var parser = MultipartParser(contentType: Self.type) else { return [] }
        var events: [MultipartParser.Event] = []
        for piece in pieces {
            for event in try parser.feed(piece) {
                if case .data(let more) = event, case .data(let data) = events.last {
                    events[events.count - 1] = .data(data + more)
                } else {
                    events.append(event)
                }
            }
        }
        try parser.finish()
        return events
    }
}
