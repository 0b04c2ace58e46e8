import HTTP
import Support
import Testing
import Transport

/// How a listener ends.
@Suite struct StopTests {
    @Test func `a request under way is finished, and an idle connection is not waited for`()
        async throws
    {
        let (entered, enter) = AsyncStream.makeStream(of: Void.self)
        let (gate, open) = AsyncStream.makeStream(of: Void.self)
        let listener = try await Listener.start { request in
            guard request.path != "/idle" else { return .text("ok") }
            enter.yield()
            for await _ in gate { break }
            return .text("finished")
        }
        let idle = try RawClient(port: listener.port)
        idle.write("GET /idle HTTP/1.1\r\nHost: a\r\n\r\n")
        _ = await blocking { idle.readHead() }
        let busy = try RawClient(port: listener.port)
        busy.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        _ = try await entered.first("handler") { _ in true }
        let stopping = Task { await listener.stop(gracePeriod: .seconds(60)) }
        #expect(await blocking { idle.readAll() } == "ok")
        #expect(throws: (any Error).self) { try RawClient(port: listener.port) }
        open.yield()
        let answer = await blocking { busy.readAll() }
        #expect(answer.hasSuffix("finished"))
        #expect(answer.contains("Connection: close\r\n"))
        try await within("stop") { await stopping.value }
    }

    @Test func `who does not finish in time is cut off`() async throws {
        let (entered, enter) = AsyncStream.makeStream(of: Void.self)
        let (cancelled, cancel) = AsyncStream.makeStream(of: Void.self)
        let listener = try await Listener.start { request in
            enter.yield()
            if request.path == "/body" {
                _ = try? await request.body.collect(upTo: 10)
            } else {
                await untilCancelled()
            }
            cancel.yield()
            return .text("late")
        }
        let clients = try ["GET /", "POST /body"].map { line in
            let client = try RawClient(port: listener.port)
            client.write("\(line) HTTP/1.1\r\nHost: a\r\n")
            client.write(line == "GET /" ? "\r\n" : "Content-Length: 5\r\n\r\n")
            return client
        }
        for _ in clients { _ = try await entered.first("handler") { _ in true } }
        try await within("stop") { await listener.stop(gracePeriod: .milliseconds(100)) }
        for client in clients {
            #expect(await blocking { client.readAll() } == "")
            _ = try await cancelled.first("cancellation") { _ in true }
        }
    }

    @Test func `a stream and a WebSocket are told, and ended after the grace period`() async throws
    {
        let listener = try await Listener.start { request in
            guard request.wantsWebSocket else { return HTTPResponse(stream: AsyncStream { _ in }) }
            return .webSocket { while await $0.nextMessages() != nil {} }
        }
        let client = try RawClient(port: listener.port)
        client.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        _ = await blocking { client.readHead() }
        let socket = try await WebSocket.connect(listener.webSocketURL)
        try await within("stop") { await listener.stop(gracePeriod: .milliseconds(200)) }
        #expect(await blocking { client.readAll() } == "")
        #expect(try await within("close") { await socket.nextMessages() } == nil)
        #expect(socket.closeReason == .peer(code: 1001, text: "going away"))
    }

    @Test func `stopping twice is stopping once`() async throws {
        let listener = try await Listener.echo()
        await listener.stop()
        try await within("stop") { await listener.stop() }
    }
}
