import HTTP
import Support
import Synchronization
import Testing

@testable import Transport

/// Many clients at once.
@Suite struct CrowdTests {
    @Test func `more connections than allowed are told to come back`() async throws {
        var limits = Listener.Limits()
        limits.connections = 3
        limits.heldTime = .seconds(600)
        let listener = try await Listener.start(limits: limits) { _ in .text("ok") }
        try await checkThree(listener)
        await listener.stop()
    }

    @Test func `more connections from one address than allowed are told to come back`()
        async throws
    {
        var limits = Listener.Limits()
        limits.connectionsPerAddress = 3
        limits.heldTime = .seconds(600)
        let listener = try await Listener.start(limits: limits) { _ in .text("ok") }
        try await checkThree(listener)
        await listener.stop()
    }

    private func checkThree(_ listener: Listener) async throws {
        let request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
        var clients: [RawClient] = []
        for _ in 0..<3 {
            let client = try RawClient(port: listener.port)
            client.write(request)
            #expect(await blocking { client.readHead() }.hasPrefix("HTTP/1.1 200 "))
            clients.append(client)
        }
        let fourth = try RawClient(port: listener.port)
        #expect(await blocking { fourth.readAll() }.hasPrefix("HTTP/1.1 503 "))
        clients.removeFirst().reset()
        // The place is free as soon as the listener has seen the end.
        try await within("a place") {
            while true {
                let next = try RawClient(port: listener.port)
                next.write(request)
                if await blocking({ next.readHead() }).hasPrefix("HTTP/1.1 200 ") { return }
            }
        }
    }

    @Test(arguments: [false, true])
    func `a connection that asks for nothing makes room for one that does`(
        hadAnswer: Bool
    )
        async throws
    {
        var limits = Listener.Limits()
        limits.connectionsPerAddress = 3
        limits.heldTime = hadAnswer ? .zero : .seconds(600)
        let listener = try await Listener.start(limits: limits) { _ in .text("ok") }
        let request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
        var clients: [RawClient] = []
        for number in 0..<3 {
            let client = try RawClient(port: listener.port)
            if hadAnswer || number == 1 {
                client.write(request)
                #expect(await blocking { client.readHead() }.hasPrefix("HTTP/1.1 200 "))
            }
            clients.append(client)
        }
        let fourth = try RawClient(port: listener.port)
        fourth.write(request)
        #expect(await blocking { fourth.readHead() }.hasPrefix("HTTP/1.1 200 "))
        let first = clients[0]
        #expect(await blocking { first.readAll() } == (hadAnswer ? "ok" : ""))
        await listener.stop()
    }

    @Test func `a handshake in which nothing is said makes room for one that goes on`() async throws
    {
        let certificate = try await Certificate()
        var limits = Listener.Limits()
        limits.connectionsPerAddress = 3
        limits.headTime = .seconds(600)
        let listener = try await Listener.start(tls: certificate.identity, limits: limits) { _ in
            .text("ok")
        }
        let silent = try (0..<3).map { _ in try RawClient(port: listener.port) }
        let answer = try await HTTPClient.send(
            "GET",
            "https://localhost:\(listener.port)/",
            options: ConnectionOptions(trust: .file(certificate.path), timeout: .seconds(60))
        )
        #expect(answer.status == 200)
        let first = silent[0]
        #expect(await blocking { first.readAll() } == "")
        await listener.stop()
    }

    /// Clients that do not do their part, as many as there are places, and what the next one is answered.
    private func crowd(
        _ limits: Listener.Limits,
        asking request: String,
        of clients: Int = 3,
        then next: String,
        body: @escaping @Sendable () -> HTTPBody = { HTTPBody(Array("ok".utf8)) }
    ) async throws -> (first: String, next: String) {
        let asked = Mutex(0)
        let listener = try await Listener.start(
            limits: limits,
            urgent: { $0.path == "/health" }
        ) { request in
            guard request.path == "/" else { return .text("well") }
            asked.withLock { $0 += 1 }
            _ = try? await request.body.collect(upTo: 100_000)
            return HTTPResponse(body: body())
        }
        let silent = try (0..<clients).map { _ in
            let client = try RawClient(port: listener.port)
            client.write(request)
            return client
        }
        try await until("all to ask") { asked.withLock { $0 } >= clients }
        let isShort = limits.heldTime < .seconds(600)
        let answer = try await within("an answer other than 503") {
            while true {
                let last = try RawClient(port: listener.port)
                last.write(next)
                let answer = await blocking { last.readHead() }
                if !isShort || !answer.hasPrefix("HTTP/1.1 503 ") { return answer }
            }
        }
        let first = silent[0]
        let word = isShort ? await blocking { first.readAll() } : ""
        await listener.stop(gracePeriod: .zero)
        return (word, answer)
    }

    private let half = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nhalf"
    private let health = "GET /health HTTP/1.1\r\nHost: a\r\n\r\n"
    private let other = "GET /other HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test func `a body that does not go on makes room for who asks something`() async throws {
        var limits = Listener.Limits()
        limits.connectionsPerAddress = 3
        limits.heldTime = .milliseconds(200)
        let (first, next) = try await crowd(limits, asking: half, then: other)
        #expect(next.hasPrefix("HTTP/1.1 200 "))
        #expect(first == "")
    }

    @Test func `an answer that nobody takes makes room for who asks something`() async throws {
        var limits = Listener.Limits()
        limits.connectionsPerAddress = 3
        limits.heldTime = .milliseconds(200)
        let ask = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
        let large = [UInt8](repeating: 120, count: 32 << 20)
        let (first, next) = try await crowd(limits, asking: ask, then: other) { HTTPBody(large) }
        #expect(next.hasPrefix("HTTP/1.1 200 "))
        #expect(first.hasPrefix("HTTP/1.1 200 ") && first.utf8.count < large.count)
    }

    @Test func `what cannot wait is answered when there is no room, and nothing else`() async throws
    {
        var limits = Listener.Limits()
        limits.connectionsPerAddress = 3
        limits.heldTime = .seconds(600)
        limits.reserve = 2
        let well = try await crowd(limits, asking: half, then: health)
        #expect(well.next.hasPrefix("HTTP/1.1 200 "))
        let refused = try await crowd(limits, asking: half, then: other)
        #expect(refused.next.hasPrefix("HTTP/1.1 503 ") && refused.next.contains("Retry-After: 5"))
    }

    @Test func `a connection whose first request is not read yet does not make room`() async throws
    {
        var limits = Listener.Limits()
        limits.connectionsPerAddress = 3
        let (socket, port) = try ListeningSocket.open("127.0.0.1", port: 0)
        // All have come before the listener looks.
        let clients = try (0..<4).map { _ in
            let client = try RawClient(port: port)
            client.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            return client
        }
        let server = try await Server.start(socket, tls: nil, limits: limits) { _ in .text("ok") }
        var statuses: [String] = []
        for client in clients {
            statuses.append(String(await blocking { client.readHead() }.prefix(12)))
        }
        #expect(statuses == Array(repeating: "HTTP/1.1 200", count: 3) + ["HTTP/1.1 503"])
        await server.stop(gracePeriod: .zero)
    }

    @Test func `a thousand requests at once each get their own answer`() async throws {
        let listener = try await Listener.start { request in
            let body = (try? await request.body.collect(upTo: 100_000)) ?? []
            await Task.yield()
            return HTTPResponse(body: Array(request.path.utf8) + body)
        }
        try await within("all", seconds: 120) {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<1000 {
                    if number >= 100 { try await group.next() }
                    group.addTask {
                        let body = pattern(number * 37)
                        let answer = try await HTTPClient.request(
                            "POST",
                            "\(listener.url)/\(number)",
                            body: body,
                            timeout: .seconds(60)
                        )
                        #expect(same(answer.bytes ?? [], Array("/\(number)".utf8) + body))
                    }
                }
                try await group.waitForAll()
            }
        }
        await listener.stop()
    }
}
