import Foundation
import HTTP
import Support
import Testing
import Transport

/// The listener as curl sees it.
@Suite struct ListenerTests {
    private func curl(_ arguments: String...) async throws -> String {
        let common = ["-sS", "--max-time", "30", "--noproxy", "*"]
        let result = try await ChildProcess.run("/usr/bin/curl", common + arguments)
        #expect(result.errors == [])
        return result.output.joined(separator: "\n")
    }

    private func serve(
        _ limits: Listener.Limits = Listener.Limits(),
        _ handler: @escaping @Sendable (HTTPRequest) async -> HTTPResponse
    ) async throws -> Listener {
        try await Listener.start(limits: limits, handler: handler)
    }

    @Test func `a request arrives whole`() async throws {
        let listener = try await serve { request in
            let query = request.query.map { "\($0.0)=\($0.1)" }.joined(separator: ";")
            let token = request.headers["x-token"] ?? "none"
            let bytes = (try? await request.body.collect(upTo: 1000)) ?? []
            let body = String(decoding: bytes, as: UTF8.self)
            return .text([request.method, request.path, query, token, body].joined(separator: "|"))
        }
        let answer = try await curl(
            "-X",
            "PUT",
            "-H",
            "X-Token: t 1",
            "-d",
            "äb",
            "\(listener.url)/a%2Fb/c?x=1%20&y=z+z"
        )
        #expect(answer == "PUT|/a%2Fb/c|x=1 ;y=z z|t 1|äb")
        #expect(try await curl("-X", "POST", listener.url) == "POST|/||none|")
        #expect(try await curl("-0", listener.url) == "GET|/||none|")
        #expect(try await curl("--http2", listener.url) == "GET|/||none|")
        await listener.stop()
    }

    @Test func `a large body arrives with and without a length`() async throws {
        let listener = try await serve { request in
            let body = try? await request.body.collect(upTo: 5_000_000)
            return .text("\(same(body ?? [], pattern(5_000_000)))")
        }
        let directory = TemporaryDirectory()
        let file = directory.path + "/body"
        try Data(pattern(5_000_000)).write(to: URL(fileURLWithPath: file))
        #expect(try await curl("--data-binary", "@\(file)", listener.url) == "true")
        let chunked = ["-T", file, "-H", "Transfer-Encoding: chunked", listener.url]
        #expect(
            try await curl(chunked[0], chunked[1], chunked[2], chunked[3], chunked[4]) == "true"
        )
        await listener.stop()
    }

    @Test func `a body over the limit is answered 413`() async throws {
        var limits = Listener.Limits()
        limits.body = 1_000_000
        let listener = try await serve(limits) { request in
            do throws(HTTPBody.Failure) {
                _ = try await request.body.collect(upTo: 10_000_000)
                return .text("taken")
            } catch {
                return .text("\(error)", status: error == .tooLarge(limit: 1_000_000) ? 413 : 400)
            }
        }
        let directory = TemporaryDirectory()
        let file = directory.path + "/body"
        try Data(pattern(3_000_000)).write(to: URL(fileURLWithPath: file))
        let status = ["-o", "/dev/null", "-w", "%{http_code}"]
        for more in [["-H", "Expect:"], [], ["-H", "Transfer-Encoding: chunked"]] {
            let all = status + more + ["--data-binary", "@\(file)", listener.url]
            let result = try await ChildProcess.run(
                "/usr/bin/curl",
                ["-s", "--noproxy", "*"] + all
            )
            #expect(result.output == ["413"])
        }
        await listener.stop()
    }

    @Test func `an answer may come piece by piece`() async throws {
        let listener = try await serve { _ in
            let stream = AsyncStream { continuation in
                for number in 1...1000 { continuation.yield(Array("line \(number)\n".utf8)) }
                continuation.finish()
            }
            return HTTPResponse(stream: stream)
        }
        let expected = (1...1000).map { "line \($0)" }.joined(separator: "\n")
        #expect(try await curl(listener.url) == expected)
        #expect(try await curl("-0", listener.url) == expected)
        await listener.stop()
    }

    @Test func `each piece leaves at once, and a client that leaves ends the stream`() async throws
    {
        let (ended, end) = AsyncStream.makeStream(of: Void.self)
        let (pieces, piece) = AsyncStream.makeStream(of: [UInt8].self)
        piece.onTermination = { _ in end.yield() }
        let listener = try await serve { _ in HTTPResponse(stream: pieces) }
        let client = try RawClient(port: listener.port)
        client.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(await blocking { client.readHead() }.hasPrefix("HTTP/1.1 200 OK\r\n"))
        for number in 1...3 {
            piece.yield([UInt8(48 + number)])
            #expect(await blocking { client.read(6) } == Array("1\r\n\(number)\r\n".utf8))
        }
        client.reset()
        _ = try await ended.first("end of the stream") { _ in true }
        await listener.stop()
    }

    @Test func `HEAD has no body and 204 no length`() async throws {
        let listener = try await serve { request in
            request.path == "/none" ? HTTPResponse(status: 204) : .text("body")
        }
        let head = try await curl("-I", listener.url)
        #expect(head.contains("Content-Length: 4"))
        let none = try await curl("-i", "\(listener.url)/none")
        #expect(none.hasPrefix("HTTP/1.1 204 No Content"))
        #expect(!none.contains("Content-Length"))
        await listener.stop()
    }

    @Test func `a port that is taken is an error`() async throws {
        let listener = try await serve { _ in .text("") }
        await #expect(throws: TransportError.self) {
            _ = try await Listener.start(port: listener.port) { _ in .text("") }
        }
        await #expect(throws: TransportError.self) {
            _ = try await Listener.start(host: "192.0.2.1") { _ in .text("") }
        }
        let port = listener.port
        await listener.stop()
        let again = try await Listener.start(port: port) { _ in .text("") }
        await again.stop()
    }

    @Test func `a listener that goes away closes its port`() async throws {
        let port = try await serve { _ in .text("") }.port
        try await until("refusal") { (try? RawClient(port: port)) == nil }
    }

    @Test func `a listener that goes away as soon as it is there is gone for good`() async throws {
        for _ in 0..<300 {
            let port = try await serve { _ in .text("") }.port
            #expect(port > 0)
        }
        // What is left of them on their threads would end the process, in an optimized build.
        let last = try await serve { _ in .text("here") }
        #expect(try RawClient(port: last.port).descriptor >= 0)
        await last.stop()
    }
}
