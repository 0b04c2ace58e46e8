import Foundation
import HTTP
import Support
import Testing
import Transport

@Suite struct HTTPClientTests {
    @Test func `a request goes out whole and its answer comes back whole`() async throws {
        let listener = try await Listener.start { request in
            let body = try? await request.body.collect(upTo: 10_000_000)
            return HTTPResponse(
                status: 201,
                headers: ["Content-Type": "x/y", "ETag": request.headers["X-One"] ?? "none"],
                body: Array(request.method.utf8) + Array(request.target.utf8) + (body ?? [0])
            )
        }
        for (method, size) in [("GET", 0), ("POST", 0), ("POST", 1), ("PUT", 3_000_000)] {
            let answer = try await HTTPClient.request(
                method,
                "\(listener.url)/a%20b?c=d%26&e=",
                headers: ["X-One": "1"],
                body: pattern(size)
            )
            #expect(answer.status == 201)
            #expect(answer.headers["content-type"] == "x/y")
            #expect(answer.headers["etag"] == "1")
            let expected = Array("\(method)/a%20b?c=d%26&e=".utf8) + pattern(size)
            #expect(same(answer.bytes ?? [], expected))
        }
        await listener.stop()
    }

    @Test func `answers may be empty, in chunks, or end with the connection`() async throws {
        let listener = try await Listener.start { request in
            switch request.path {
            case "/empty": return HTTPResponse(status: 204)
            case "/redirect": return HTTPResponse(status: 302, headers: ["Location": "/empty"])
            default:
                let stream = AsyncStream { continuation in
                    for size in [1, 100, 100_000] { continuation.yield(pattern(size)) }
                    continuation.finish()
                }
                return HTTPResponse(stream: stream)
            }
        }
        #expect(try await HTTPClient.request("GET", "\(listener.url)/empty").status == 204)
        #expect(try await HTTPClient.request("GET", "\(listener.url)/redirect").status == 302)
        let chunked = try await HTTPClient.request("GET", "\(listener.url)/stream")
        #expect(chunked.bytes == pattern(1) + pattern(100) + pattern(100_000))
        await listener.stop()
    }

    @Test(arguments: ["/whole", "/chunks"])
    func `an answer may be as long as the limit and no longer`(path: String) async throws {
        let listener = try await Listener.start { request in
            guard request.path == "/chunks" else { return HTTPResponse(body: pattern(50_000)) }
            let stream = AsyncStream { continuation in
                for size in [1, 9_999, 40_000] { continuation.yield(pattern(size)) }
                continuation.finish()
            }
            return HTTPResponse(stream: stream)
        }
        for limit in [50_001, 50_000] {
            let answer = try await HTTPClient.request("GET", listener.url + path, limit: limit)
            #expect(answer.bytes?.count == 50_000)
        }
        await #expect(throws: TransportError.badAnswer("larger than 49999 bytes")) {
            _ = try await HTTPClient.request("GET", listener.url + path, limit: 49_999)
        }
        await listener.stop()
    }

    @Test func `a certificate that nobody vouches for is refused`() async throws {
        let directory = TemporaryDirectory()
        let server = try await TLSServer(in: directory)
        await #expect(throws: TransportError.self) {
            _ = try await HTTPClient.request("GET", "https://localhost:\(server.port)/")
        }
        let trust = Trust.file(server.certificate)
        let answer = try await HTTPClient.request(
            "GET",
            "https://localhost:\(server.port)/hello.txt",
            trust: trust
        )
        #expect(answer.text == "hello\n")
        // The certificate is for localhost.
        do {
            _ = try await HTTPClient.request(
                "GET",
                "https://127.0.0.1:\(server.port)/",
                trust: trust
            )
            Issue.record("a certificate for another name was accepted")
        } catch TransportError.insecure {}
        do {
            _ = try await WebSocket.connect("wss://localhost:\(server.port)/hello.txt")
            Issue.record("a certificate that nobody vouches for was accepted")
        } catch TransportError.insecure {}
        // With trust the handshake succeeds, and this server knows nothing of upgrades.
        await #expect(throws: TransportError.refused(status: 200)) {
            _ = try await WebSocket.connect(
                "wss://localhost:\(server.port)/hello.txt",
                trust: trust
            )
        }
    }
}

/// `openssl s_server` with a certificate of its own, serving one file.
private final class TLSServer: Sendable {
    let port: Int
    let certificate: String
    private let process: ChildProcess

    init(in directory: TemporaryDirectory) async throws {
        certificate = directory.path(of: "certificate.pem")
        let key = directory.path(of: "key.pem")
        try Data("hello\n".utf8).write(to: URL(fileURLWithPath: directory.path(of: "hello.txt")))
        let made = try await ChildProcess.run(
            "/usr/bin/openssl",
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-days", "2",
                "-keyout", key, "-out", certificate,
            ]
        )
        #expect(made.end == .exit(0))
        // `s_server` takes its files from where it runs.
        process = try ChildProcess(
            "/usr/bin/env",
            [
                "-C", directory.path, "openssl", "s_server", "-accept", "127.0.0.1:0", "-WWW",
                "-cert", certificate, "-key", key,
            ]
        )
        let line = await process.output.next { $0.hasPrefix("ACCEPT ") }
        port = try #require(line?.split(separator: ":").last.flatMap { Int($0) })
    }
}
