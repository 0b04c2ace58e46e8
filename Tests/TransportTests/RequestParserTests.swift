import HTTP
import Support
import Testing
import Transport

@Suite struct RequestParserTests {
    private func parse(_ text: String, cut: Int? = nil) throws -> [HTTPRequest] {
        var parser = RequestParser(headLimit: 1000, bodyLimit: 1000)
        var requests: [HTTPRequest] = []
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: cut ?? max(1, bytes.count)) {
            parser.append(bytes[start..<min(start + (cut ?? bytes.count), bytes.count)])
            while let event = try parser.next() {
                if case .request(let request, _) = event { requests.append(request) }
            }
        }
        return requests
    }

    @Test(arguments: [nil, 1, 2, 3, 7]) func `requests may be cut anywhere`(_ cut: Int?) throws {
        let requests = try parse(
            """
            GET /a?b=%41 HTTP/1.1\r\nHost: x\r\nX-A:  two words \t\r\n\r
            POST /p HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello\r
            PUT http://host/q HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r
            3;ext=1\r\nabc\r\nA\r\n0123456789\r\n0\r\nTrailer: t\r\n\r
            DELETE /d HTTP/1.0\r\n\r\n
            """,
            cut: cut
        )
        #expect(requests.map(\.method) == ["GET", "POST", "PUT", "DELETE"])
        #expect(requests.map(\.path) == ["/a", "/p", "/q", "/d"])
        #expect(requests.map(\.text) == ["", "hello", "abc0123456789", ""])
        #expect(requests.first?.query("b") == "A")
        #expect(requests.first?.headers["x-a"] == "two words")
    }

    static let refused: [(String, Int)] = [
        ("GET\r\n\r\n", 400), ("GET /\r\n\r\n", 400), ("GET  / HTTP/1.1\r\n\r\n", 400),
        ("G(T / HTTP/1.1\r\n\r\n", 400), ("GET x HTTP/1.1\r\n\r\n", 400),
        ("GET / HTTP/2.0\r\n\r\n", 505), ("PRI * HTTP/2.0\r\n\r\n", 505),
        ("GET / HTTP/1.1\r\nbad\r\n\r\n", 400), ("GET / HTTP/1.1\r\n a: b\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\na : b\r\n\r\n", 400), ("GET / HTTP/1.1\r\na: \u{1}\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nContent-Length: +1\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n", 501),
        ("GET / HTTP/1.1\r\nContent-Length: 1001\r\n\r\n", 413),
        ("GET / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3E9\r\n", 413),
        ("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n", 400),
        ("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n", 400),
        ("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n", 400),
        ("GET / HTTP/1.1\r\nExpect: the unexpected\r\nContent-Length: 1\r\n\r\n", 417),
        ("GET / HTTP/1.1\r\nA: \(String(repeating: "a", count: 1000))\r\n\r\n", 431),
        (String(repeating: "a", count: 1001), 431),
    ]

    @Test(arguments: refused) func `refuses`(_ text: String, _ status: Int) throws {
        let failure = #expect(throws: RequestParser.Failure.self) { try parse(text) }
        #expect(failure?.status == status)
    }

    @Test func `a client that waits is told to go on`() throws {
        var parser = RequestParser(headLimit: 1000, bodyLimit: 1000)
        parser.append(
            Array("PUT / HTTP/1.1\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n\r\n".utf8)
        )
        guard case .expectsContinue = try parser.next() else { throw Surprise() }
        #expect(try parser.next() == nil)
        parser.append(Array("ab".utf8))
        guard case .request(let request, let persistence) = try parser.next() else {
            throw Surprise()
        }
        #expect(request.text == "ab")
        #expect(persistence.keepsAlive && persistence.allowsChunks)
    }

    private struct Surprise: Error {}

    @Test func `a hundred thousand mutations never trap`() throws {
        let valid = Array(
            """
            POST /a?b=c HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello\
            PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n
            """.utf8
        )
        var random = SystemRandomNumberGenerator()
        var accepted = 0
        for _ in 0..<100_000 {
            var bytes = valid
            for _ in 0...2 {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes.remove(at: place)
                case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
                default: bytes[place] = UInt8.random(in: 0...255, using: &random)
                }
            }
            var parser = RequestParser(headLimit: 200, bodyLimit: 50)
            parser.append(bytes)
            while let event = try? parser.next() {
                if case .request = event { accepted += 1 }
            }
        }
        #expect(accepted > 1000)
    }

    @Test func `a connection carries many requests, also at once`() async throws {
        let listener = try await Listener.echo()
        let client = try RawClient(port: listener.port)
        let requests = (0..<200).map { "GET /\($0) HTTP/1.1\r\n\r\n" }.joined()
        client.write(requests + "GET /last HTTP/1.1\r\nConnection: close\r\n\r\n")
        let answers = await blocking { client.readAll() }
        let bodies = answers.split(separator: "\r\n\r\n").compactMap { part in
            part.firstRange(of: "GET /").map { part[$0.upperBound...].prefix { $0 != "\n" } }
        }
        #expect(bodies == (0..<200).map { "\($0)" } + ["last"])
        await listener.stop()
    }
}
