import HTTP
import Support
import Synchronization
import Testing
import Transport

/// Answers on their way to a client.
@Suite struct AnswerTests {
    private func ask(_ listener: Listener, _ line: String) async throws -> String {
        let client = try RawClient(port: listener.port)
        client.write("\(line)\r\nHost: a\r\nConnection: close\r\n\r\n")
        return await blocking { client.readAll() }
    }

    @Test func `fields keep their order, and none smuggles another`() async throws {
        let listener = try await Listener.start { _ in
            let headers = Headers([
                ("Set-Cookie", "a=1"), ("X-One", "1"), ("Set-Cookie", "b=2"),
                ("X-Bad", "1\r\nX-Smuggled: 2"), ("Content-Length", "7"), ("Connection", "x"),
            ])
            return HTTPResponse(headers: headers, body: Array("body".utf8))
        }
        let answer = try await ask(listener, "GET / HTTP/1.1")
        #expect(answer.contains("Set-Cookie: a=1\r\nX-One: 1\r\nSet-Cookie: b=2\r\n"))
        #expect(answer.contains("X-Bad: 1X-Smuggled: 2\r\n"))
        #expect(answer.split(separator: "Content-Length:").count == 2)
        #expect(answer.contains("Content-Length: 4\r\n"))
        await listener.stop()
    }

    @Test func `a stream of known length has no chunks`() async throws {
        let listener = try await Listener.start { request in
            let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self)
            for text in ["ab", "", "cde"] { continuation.yield(Array(text.utf8)) }
            continuation.finish()
            return HTTPResponse(body: HTTPBody(length: Int(request.path.dropFirst()), stream))
        }
        let whole = try await ask(listener, "GET /5 HTTP/1.1")
        #expect(whole.contains("Content-Length: 5\r\n"))
        #expect(whole.hasSuffix("\r\n\r\nabcde"))
        let head = try await ask(listener, "HEAD /5 HTTP/1.1")
        #expect(head.contains("Content-Length: 5\r\n"))
        #expect(head.hasSuffix("\r\n\r\n"))
        let chunked = try await ask(listener, "GET / HTTP/1.1")
        #expect(chunked.contains("Transfer-Encoding: chunked\r\n"))
        #expect(chunked.hasSuffix("cde\r\n0\r\n\r\n"))
        #expect(try await ask(listener, "HEAD / HTTP/1.1").hasSuffix("\r\n\r\n"))
        let old = try await ask(listener, "GET / HTTP/1.0")
        #expect(!old.contains("Transfer-Encoding"))
        #expect(old.hasSuffix("\r\n\r\nabcde"))
        await listener.stop()
    }

    @Test func `little is made for a client that does not read`() async throws {
        let made = Atomic<Int>(0)
        let listener = try await Listener.start { _ in
            .events(
                AsyncStream {
                    // More than enough, so that this ends wherever it is taken without being read.
                    let number = made.add(1, ordering: .relaxed).newValue
                    return number > 500 ? nil : [UInt8](repeating: 0x61, count: 20_000)
                }
            )
        }
        let client = try RawClient(port: listener.port)
        client.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(await blocking { client.readHead() }.hasPrefix("HTTP/1.1 200 "))
        #expect(try await standstill(of: made) < 80)
        client.reset()
        await listener.stop()
    }

    @Test func `a stream that breaks off never looks whole`() async throws {
        let listener = try await Listener.start { request in
            let pieces = AsyncStream { continuation in
                continuation.yield(pattern(10))
                continuation.finish()
            }
            guard request.path == "/chunked" else {
                return HTTPResponse(body: HTTPBody(length: 11, pieces))
            }
            return HTTPResponse(
                body: HTTPBody { () async throws(HTTPBody.Failure) in
                    var iterator = pieces.makeAsyncIterator()
                    guard let piece = await iterator.next() else { throw .cut }
                    return piece
                }
            )
        }
        for path in ["/length", "/chunked"] {
            #expect(try await !ask(listener, "GET \(path) HTTP/1.1").contains("\r\n0\r\n"))
            await #expect(throws: TransportError.badAnswer("the answer was cut off")) {
                _ = try await HTTPClient.request("GET", listener.url + path)
            }
        }
        await listener.stop()
    }

    @Test func `events leave one by one`() async throws {
        let (events, event) = AsyncStream.makeStream(of: [UInt8].self)
        let listener = try await Listener.start { _ in .events(events) }
        let client = try RawClient(port: listener.port)
        client.write("GET / HTTP/1.0\r\n\r\n")
        let head = await blocking { client.readHead() }
        #expect(head.contains("Content-Type: text/event-stream\r\n"))
        for number in 1...3 {
            // JSON may hold a line separator of Unicode as it is: that ends no line here.
            let told = ServerSentEvent(id: "\(number)", event: "tick", data: "o\u{2028}e\ntwo")
            event.yield(told.bytes)
            let text = "id: \(number)\nevent: tick\ndata: o\u{2028}e\ndata: two\n\n"
            #expect(await blocking { client.read(text.utf8.count) } == Array(text.utf8))
        }
        event.finish()
        #expect(await blocking { client.readAll() } == "")
        await listener.stop()
    }

    @Test func `a reader that leaves cancels who thinks about the answer`() async throws {
        let (cancelled, cancel) = AsyncStream.makeStream(of: Void.self)
        let (entered, enter) = AsyncStream.makeStream(of: Void.self)
        let listener = try await Listener.start { _ in
            enter.yield()
            await untilCancelled()
            if Task.isCancelled { cancel.yield() }
            return .text("nobody reads this")
        }
        for isReset in [true, false] {
            let client = try RawClient(port: listener.port)
            client.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
            _ = try await entered.first("handler") { _ in true }
            if isReset { client.reset() } else { client.finishWriting() }
            _ = try await cancelled.first("cancellation") { _ in true }
        }
        await listener.stop()
    }

    @Test func `a client that does not read makes the stream wait`() async throws {
        let asked = Atomic<Int>(0)
        let size = 64 << 20
        let piece = pattern(1 << 20)
        let listener = try await Listener.start { _ in
            HTTPResponse(
                body: HTTPBody(length: size) { () async throws(HTTPBody.Failure) in
                    asked.add(1, ordering: .relaxed)
                    return piece
                }
            )
        }
        let client = try RawClient(port: listener.port)
        client.write("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        _ = await blocking { client.readHead() }
        #expect(try await standstill(of: asked) < 30)
        let rest = await blocking { client.read(.max) }
        #expect(rest.count == size)
        #expect(same(Array(rest.prefix(1 << 20)), piece))
        await listener.stop()
    }
}
