import Foundation
import HTTP
import Log
import Support
import Testing
import Transport

@Suite struct ConnectTests {
    @Test func `a refused connection says so`() async throws {
        let listener = try await Listener.echo()
        let url = listener.webSocketURL
        await listener.stop()
        let error = TransportError.unreachable(host: "127.0.0.1", reason: "Connection refused")
        await #expect(throws: error) { _ = try await WebSocket.connect(url) }
    }

    @Test func `a name without address says so`() async {
        await #expect(throws: TransportError.unknownHost("nowhere.invalid")) {
            _ = try await WebSocket.connect("ws://nowhere.invalid/")
        }
    }

    @Test(arguments: ["", "ws:", "http://a/", "ws://", "ws://a:b/", "ws://a b/", "ws://a/\u{1}"])
    func `a URL that cannot be read is an error`(_ url: String) async {
        await #expect(throws: TransportError.badURL(url)) { _ = try await WebSocket.connect(url) }
    }

    @Test func `a refused upgrade carries the status`() async throws {
        let listener = try await Listener.start { request in
            HTTPResponse(status: Int(request.path.dropFirst()) ?? 500)
        }
        for status in [200, 401, 403, 404, 408, 429, 503] {
            await #expect(throws: TransportError.refused(status: status)) {
                _ = try await WebSocket.connect("ws://127.0.0.1:\(listener.port)/\(status)")
            }
        }
        await listener.stop()
    }

    @Test func `the request carries path, query and headers`() async throws {
        let (requests, request) = AsyncStream.makeStream(of: HTTPRequest.self)
        let listener = try await Listener.start { head in
            request.yield(head)
            return .webSocket { _ in }
        }
        _ = try await WebSocket.connect(
            "\(listener.webSocketURL)?ED=CAIIEg&x=%2F",
            headers: ["Origin": "https://web.whatsapp.com", "User-Agent": "martlet", "X-One": "1"]
        )
        let seen = try await requests.first("request") { _ in true }
        #expect(seen.target == "/ws/chat?ED=CAIIEg&x=%2F")
        #expect(seen.headers["Origin"] == "https://web.whatsapp.com")
        #expect(seen.headers["User-Agent"] == "martlet")
        #expect(seen.headers["X-One"] == "1")
        #expect(seen.headers["Host"] == "127.0.0.1:\(listener.port)")
        #expect(seen.headers["Sec-WebSocket-Protocol"] == nil)
        await listener.stop()
    }

    @Test func `a header cannot smuggle another`() async throws {
        let listener = try await Listener.echo()
        await #expect(throws: TransportError.self) {
            _ = try await WebSocket.connect(listener.webSocketURL, headers: ["X": "1\r\nY: 2"])
        }
        await listener.stop()
    }

    @Test func `a server that says nothing runs into the deadline`() async throws {
        let proxy = try RawServer.silent()
        await #expect(throws: TransportError.timedOut) {
            _ = try await WebSocket.connect(
                "ws://127.0.0.1:\(proxy.port)/",
                timeout: .milliseconds(300)
            )
        }
        await #expect(throws: TransportError.timedOut) {
            _ = try await HTTPClient.request(
                "GET",
                "http://127.0.0.1:\(proxy.port)/",
                timeout: .milliseconds(300)
            )
        }
    }

    @Test func `a cancelled connect ends at once`() async throws {
        let (heads, head) = AsyncStream.makeStream(of: String.self)
        let server = try RawServer { client in
            head.yield(client.readHead())
            _ = client.readAll()
        }
        let task = Task { try await WebSocket.connect(server.webSocketURL) }
        _ = try await heads.first("request") { _ in true }
        task.cancel()
        let result = try await within("end", seconds: 10) { await task.result }
        #expect(throws: TransportError.cancelled) { try result.get() }
    }

    @Test func `a connect that is cancelled before there is a connection leaves nothing behind`()
        async throws
    {
        let (lines, line) = AsyncStream.makeStream(of: String.self)
        TransportLog.use(Log(level: .error) { line.yield($1) })
        defer { TransportLog.use(.none) }
        let server = try FullServer()
        for _ in 0..<4 {
            await #expect(throws: TransportError.timedOut) {
                _ = try await WebSocket.connect(server.webSocketURL, timeout: .milliseconds(50))
            }
        }
        // What was given up is let go of on the loop before it takes up the next.
        await #expect(throws: TransportError.self) {
            _ = try await WebSocket.connect("ws://127.0.0.1:1/")
        }
        line.finish()
        for await text in lines { #expect(!text.contains("epoll")) }
    }

    @Test func `an answer that is no HTTP is an error`() async throws {
        let server = try RawServer.answering(Array("SSH-2.0-OpenSSH_9.2\r\n\r\n\r\n".utf8))
        await #expect(throws: TransportError.self) {
            _ = try await WebSocket.connect("ws://127.0.0.1:\(server.port)/", timeout: .seconds(5))
        }
    }

    @Test func `a thousand connections live side by side`() async throws {
        let listener = try await Listener.echo()
        try await within("all", seconds: 120) {
            var sockets: [WebSocket] = []
            for _ in 0..<20 {
                sockets += try await withThrowingTaskGroup(of: WebSocket.self) { group in
                    for _ in 0..<50 {
                        group.addTask { try await WebSocket.connect(listener.webSocketURL) }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
            }
            for (number, socket) in sockets.enumerated() { socket.send(pattern(number)) }
            for (number, socket) in sockets.enumerated() {
                #expect(try await socket.receive(1) == [pattern(number)])
            }
        }
        await listener.stop()
    }

    @Test func `connections leave no descriptor behind`() async throws {
        func descriptors() throws -> Int {
            try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
        }
        let listener = try await Listener.echo()
        // Other tests open and close theirs meanwhile, so only a leak per connection shows.
        let before = try descriptors()
        for _ in 0..<500 {
            let socket = try await WebSocket.connect(listener.webSocketURL)
            socket.send([1])
            _ = try await socket.receive(1)
        }
        await listener.stop()
        #expect(try descriptors() < before + 400)
    }
}
