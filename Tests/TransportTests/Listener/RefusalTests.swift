import HTTP
import Support
import Testing
import Transport

/// How a head that nobody can take is turned away: with one answer, which is read, and the end of the stream.
@Suite struct RefusalTests {
    /// What stands below the request line, and the status of its answer; each line ends with CR LF.
    static let odd: [(head: String, status: Int)] = [
        ("Host: a\r\nContent-Length: 5,5\r\n", 400),
        ("Host: a\r\nContent-Length: 5, 5\r\n", 400),
        ("Host: a\r\nContent-Length: 5 5\r\n", 400),
        ("Host: a\r\nContent-Length: +5\r\n", 400),
        ("Host: a\r\nContent-Length: -5\r\n", 400),
        ("Host: a\r\nContent-Length:\r\n", 400),
        ("Host: a\r\nContent-Length: \r\n", 400),
        ("Host: a\r\nContent-Length: 0x5\r\n", 400),
        ("Host: a\r\nContent-Length: 5.0\r\n", 400),
        ("Host: a\r\nContent-Length: 5;\r\n", 400),
        ("Host: a\r\nContent-Length: five\r\n", 400),
        ("Host: a\r\nContent-Length: 5 \r\n", 400),
        ("Host: a\r\nContent-Length: 5\u{660}\r\n", 400),
        ("Host: a\r\nContent-Length: \"5\"\r\n", 400),
        ("Host: a\r\nContent-Length: 9223372036854775808\r\n", 400),
        ("Host: a\r\nContent-Length: 18446744073709551615\r\n", 400),
        ("Host: a\r\nContent-Length: 18446744073709551616\r\n", 413),
        ("Host: a\r\nContent-Length: 99999999999999999999999999\r\n", 413),
        ("Host: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n", 400),
        ("Host: a\r\nContent-Length: 6\r\nContent-Length: 5\r\n", 400),
        ("Host: a\r\nContent-Length: 5\r\nContent-Length: x\r\n", 400),
        ("Host: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n", 400),
        ("Host: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n", 400),
        ("Host: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", 501),
        ("Host: a\r\nTransfer-Encoding: gzip, chunked\r\n", 501),
        ("Host: a\r\nTransfer-Encoding: identity\r\n", 501),
        ("Host: a\r\nTransfer-Encoding: chunked, x\r\n", 501),
        ("Host: a\r\nTransfer-Encoding:\r\n", 501),
        ("Host: a\r\nTransfer-Encoding: xchunked\r\n", 501),
        ("Host: a\r\nContent-Length: 5\r\nExpect: 101-continue\r\n", 417),
        ("Host: a\r\nHost: b\r\nContent-Length: 5\r\n", 400),
        ("Content-Length: 5\r\n", 400),
        ("Host: a\r\nOrigin: a\r\nOrigin: b\r\nContent-Length: 5\r\n", 400),
        ("Host: a\r\nX Y: b\r\nContent-Length: 5\r\n", 400),
        ("Host : a\r\nContent-Length: 5\r\n", 400),
        ("Host: a\r\nno colon\r\nContent-Length: 5\r\n", 400),
        ("Host: a\r\n X: b\r\nContent-Length: 5\r\n", 400),
        ("Host: a\r\nX: \u{1}\r\nContent-Length: 5\r\n", 400),
        ("Host: a\r\nX: \0\r\nContent-Length: 5\r\n", 400),
    ]

    /// What comes behind the head: nothing, something that reads as a body or as one more request, and more than
    /// sockets hold.
    enum Rest: CaseIterable {
        case none, request, large

        var text: String {
            switch self {
            case .none: ""
            case .request: "0\r\n\r\nGET /next HTTP/1.1\r\nHost: a\r\n\r\n"
            case .large: String(repeating: "x", count: 8 << 20)
            }
        }
    }

    @Test(arguments: ["GET", "POST"], Rest.allCases)
    func `an odd head has one answer, and then the stream ends`(
        method: String,
        rest: Rest
    ) async throws {
        let listener = try await Listener.start { _ in .text("taken") }
        for (head, status) in Self.odd {
            let client = try RawClient(port: listener.port)
            let start = "\(method) / HTTP/1.1\r\n\(head)\r\n"
            async let written: Void = blocking {
                client.write(start + rest.text)
                client.finishWriting()
            }
            let (answer, ending) = await blocking { client.readToEnd() }
            await written
            let answers = answer.split(separator: "HTTP/1.1 ", omittingEmptySubsequences: false)
            #expect(answers.count == 2, "\(start.debugDescription): \(answer)")
            #expect(
                answer.hasPrefix("HTTP/1.1 \(status) "),
                "\(start.debugDescription): \(answer)"
            )
            #expect(ending == .closed, "\(start.debugDescription)")
        }
        await listener.stop()
    }

    /// Nobody asks a handler about these; whoever serves a site has words for them all the same.
    @Test(arguments: [
        ("GET /a?b HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "x", count: 5000))\r\n\r\n", 431),
        ("GET /a?b HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
        ("POST /a?b HTTP/1.1\r\nHost: a\r\nContent-Length: 5, 5\r\n\r\n", 400),
        ("POST /a?b HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n", 413),
        ("GET /a?b HTTP/1.1\r\nHost: a\r\nX: ", 408),
    ])
    func `what the listener refuses is said in the words that it is given`(
        head: String,
        status: Int
    ) async throws {
        var limits = Listener.Limits()
        limits.head = 4096
        limits.headTime = .seconds(1)
        let listener = try await Listener.start(
            limits: limits,
            refusing: { refused in
                HTTPResponse(
                    status: refused.status,
                    headers: ["Content-Type": "x/y", "X-One": "1"],
                    body: Array("no: \(refused.target ?? "?") \(refused.reason)".utf8)
                )
            },
            handler: { _ in .text("taken") }
        )
        let client = try RawClient(port: listener.port)
        client.write(head)
        let answer = await blocking { client.readAll() }
        #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(answer)")
        #expect(answer.contains("\r\nX-One: 1\r\n") && answer.contains("\r\nContent-Type: x/y\r\n"))
        #expect(answer.contains("\r\n\r\nno: /a?b "), "\(answer)")
        await listener.stop()
    }
}
