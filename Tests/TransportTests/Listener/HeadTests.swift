import HTTP
import Support
import Testing
import Transport

/// What a handler learns before the body, and which heads never reach one.
@Suite struct HeadTests {
    /// Sends bytes and reads until the listener closes.
    private func ask(_ listener: Listener, _ text: String) async throws -> String {
        let client = try RawClient(port: listener.port)
        client.write(text)
        return await blocking { client.readAll() }
    }

    @Test func `fields come in order, with those of one name apart`() async throws {
        let listener = try await Listener.start { request in
            let fields = request.headers.fields.map { "\($0.name)=\($0.value)" }
            return .text(fields.joined(separator: "|"))
        }
        let answer = try await ask(
            listener,
            "GET / HTTP/1.1\r\nHost: a\r\nX-B: 1\r\nx-a:  two words \r\nX-B: 2\r\nX-Empty:\r\n"
                + "Connection: close\r\n\r\n"
        )
        #expect(
            answer.hasSuffix("\r\n\r\nHost=a|X-B=1|x-a=two words|X-B=2|X-Empty=|Connection=close")
        )
        await listener.stop()
    }

    @Test(arguments: [1, 200, 2000, 5000])
    func `a query may have as many arguments as its head has room for`(count: Int) async throws {
        let listener = try await Listener.start { request in
            .text(request.query.map { "\($0.0)=\($0.1)" }.joined(separator: " "))
        }
        let query = (0..<count).map { "\($0 % 10)=" }.joined(separator: "&")
        let head = "GET /?\(query) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
        let answer = try await within("an answer") { try await ask(listener, head) }
        if head.utf8.count <= Listener.Limits().head {
            let words = (0..<count).map { "\($0 % 10)=" }.joined(separator: " ")
            #expect(answer.hasSuffix("\r\n\r\n" + words))
        } else {
            #expect(answer.hasPrefix("HTTP/1.1 4"), "\(answer.prefix(40))")
        }
        await listener.stop()
    }

    @Test(arguments: ["/status\0x", "/status\0", "/\0", "/a?b=\0"])
    func `a byte of zero does not end a target early`(target: String) async throws {
        let listener = try await Listener.start { request in .text(request.path) }
        let answer = try await ask(listener, "GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(answer.hasPrefix("HTTP/1.1 400 "), "\(answer)")
        await listener.stop()
    }

    @Test(arguments: [
        "Origin: http://localhost\0.evil", "X-\0Key: right", "X-Key: \0", "Content-Length: 0\0x",
        "X-Key: one\r\n two", "X-Key: one\nX-Other: two",
    ])
    func `a line with two readings is refused`(line: String) async throws {
        let listener = try await Listener.start { _ in .text("taken") }
        let head = "GET / HTTP/1.1\r\nHost: a\r\n\(line)\r\nConnection: close\r\n\r\n"
        let answer = try await ask(listener, head)
        #expect(answer.hasPrefix("HTTP/1.1 400 "), "\(answer)")
        await listener.stop()
    }

    @Test func `peer, version and cookies are known`() async throws {
        let listener = try await Listener.start { request in
            .text(
                "\(request.peer ?? "") \(request.version.rawValue) \(request.cookie("b") ?? "none")"
            )
        }
        #expect(
            try await ask(
                listener,
                "GET / HTTP/1.0\r\nCookie: a=1; b=two\r\nConnection: close\r\n\r\n"
            ).hasSuffix("\r\n\r\n127.0.0.1 HTTP/1.0 two")
        )
        await listener.stop()
    }

    @Test func `the handler is asked before the body has come`() async throws {
        let listener = try await Listener.start { request in
            .text("no\n", status: request.headers["X-Key"] == "right" ? 200 : 401)
        }
        let client = try RawClient(port: listener.port)
        // Not one byte of the body is ever sent.
        client.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000000\r\n\r\n")
        let answer = await blocking { client.readAll() }
        #expect(answer.hasPrefix("HTTP/1.1 401 Unauthorized\r\n"))
        #expect(answer.hasSuffix("Content-Length: 3\r\nConnection: close\r\n\r\nno\n"))
        await listener.stop()
    }

    @Test func `who waits to be asked for the body is not asked for nothing`() async throws {
        let listener = try await Listener.start { request in
            guard request.path == "/read" else { return .text("no\n", status: 429) }
            return .text("\((try? await request.body.collect(upTo: 10)) ?? [])")
        }
        let head = "HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n"
        let refused = try RawClient(port: listener.port)
        refused.write("POST / \(head)")
        #expect(await blocking { refused.readHead() }.hasPrefix("HTTP/1.1 429 "))
        let client = try RawClient(port: listener.port)
        client.write("POST /read \(head)")
        #expect(await blocking { client.readHead() } == "HTTP/1.1 100 Continue\r\n\r\n")
        client.write([7, 8])
        #expect(await blocking { client.readHead() }.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(await blocking { client.read(6) } == Array("[7, 8]".utf8))
        await listener.stop()
    }

    static let malformed = [
        ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nX: a\u{1}b\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nX Y: a\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
        ("GET http://b/ HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET http://b?c=/a HTTP/1.1\r\nHost: b/a\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nAuthorization: b\r\nAuthorization: b\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nContent-Type: b\r\ncontent-type: c\r\n\r\n", 400),
        ("GET x HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("G\"T / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505),
        ("GET / HTTQ/1.1\r\nHost: a\r\n\r\n", 400),
        ("GET /\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1 1\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n", 413),
        (
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n",
            400
        ),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", 501),
        ("POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nExpect: x\r\n\r\n", 417),
    ]

    @Test(arguments: malformed) func `a head that has two readings or none is refused`(
        _ text: String,
        _ status: Int
    ) async throws {
        let listener = try await Listener.start { _ in .text("taken") }
        let answer = try await ask(listener, text + "0\r\n\r\n")
        #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(text.debugDescription): \(answer)")
        await listener.stop()
    }

    @Test func `a head may be as long as the limit and no longer`() async throws {
        var limits = Listener.Limits()
        limits.head = 4096
        let listener = try await Listener.start(limits: limits) { _ in .text("taken") }
        for (length, status) in [(4095, 200), (4096, 200), (4097, 431), (16_000, 431)] {
            let frame = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX: \r\n\r\n"
            let filling = String(repeating: "x", count: length - frame.utf8.count)
            let text = frame.replacing("X: ", with: "X: \(filling)")
            #expect(text.utf8.count == length)
            #expect(try await ask(listener, text).hasPrefix("HTTP/1.1 \(status) "), "\(length)")
        }
        await listener.stop()
    }

    @Test func `a head may be cut anywhere`() async throws {
        let listener = try await Listener.start { request in
            .text("\(request.target) \(request.headers["X-A"] ?? "none")")
        }
        let head = Array("GET /a?b=c HTTP/1.1\r\nHost: a\r\nX-A: b c\r\n\r\n".utf8)
        for cut in 1..<head.count {
            let client = try RawClient(port: listener.port)
            client.write(Array(head[..<cut]))
            await blocking { client.flush() }
            client.write(Array(head[cut...]))
            #expect(await blocking { client.readHead() }.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(await blocking { client.read(10) } == Array("/a?b=c b c".utf8), "at \(cut)")
        }
        await listener.stop()
    }

    @Test func `requests in one piece are answered in order`() async throws {
        let listener = try await Listener.start { .text($0.path) }
        let text = (1...50).map { "GET /\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined()
        let client = try RawClient(port: listener.port)
        client.write(text)
        for number in 1...50 {
            let head = await blocking { client.readHead() }
            #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
            let path = "/\(number)"
            #expect(await blocking { client.read(path.utf8.count) } == Array(path.utf8))
        }
        await listener.stop()
    }
}
