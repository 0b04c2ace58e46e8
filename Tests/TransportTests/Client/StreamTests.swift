import HTTP
import Support
import Synchronization
import Testing
import Transport

/// Transfers whose bodies come piece by piece.
@Suite struct StreamTests {
    @Test func `an upload without length goes in chunks`() async throws {
        let listener = try await Listener.start { request in
            let body = (try? await request.body.collect(upTo: 1_000_000)) ?? []
            return .text("\(request.headers["Transfer-Encoding"] ?? "none") \(body.count)")
        }
        let pieces = AsyncStream { continuation in
            for size in [1, 0, 1000, 300_000] { continuation.yield(pattern(size)) }
            continuation.finish()
        }
        let answer = try await HTTPClient.send("POST", listener.url, body: HTTPBody(pieces))
        #expect(try await answer.body.collect(upTo: 100) == Array("chunked 301001".utf8))
        await listener.stop()
    }

    @Test func `an upload that breaks off is an error on both sides`() async throws {
        let (failures, failure) = AsyncStream.makeStream(of: HTTPBody.Failure.self)
        let listener = try await Listener.start { request in
            do throws(HTTPBody.Failure) {
                _ = try await request.body.collect(upTo: 1_000_000)
            } catch {
                failure.yield(error)
            }
            return .text("taken")
        }
        let left = Mutex(2)
        await #expect(throws: TransportError.badRequest("the body broke off")) {
            _ = try await HTTPClient.send(
                "POST",
                listener.url,
                body: HTTPBody { () async throws(HTTPBody.Failure) in
                    let isLeft = left.withLock { left in
                        left -= 1
                        return left >= 0
                    }
                    guard isLeft else { throw .cut }
                    return pattern(100)
                }
            )
        }
        #expect(try await failures.first("end") { _ in true } == .cut)
        await listener.stop()
    }

    @Test(arguments: [10, nil])
    func `a body that is refused on the way is sent no further`(_ length: Int?) async throws {
        let listener = try await Listener.start { _ in .text("no", status: 403) }
        // The client would wait for more of the body for ever.
        let (pieces, piece) = AsyncStream.makeStream(of: [UInt8].self)
        let (ended, end) = AsyncStream.makeStream(of: Void.self)
        piece.onTermination = { _ in end.yield() }
        piece.yield([1])
        let answer = try await HTTPClient.send(
            "POST",
            listener.url,
            body: HTTPBody(length: length, pieces)
        )
        #expect(answer.status == 403)
        #expect(try await answer.body.collect(upTo: 10) == Array("no".utf8))
        _ = try await ended.first("end of the body") { _ in true }
        await listener.stop()
    }

    @Test func `pieces of an answer come as they are sent`() async throws {
        let (pieces, piece) = AsyncStream.makeStream(of: [UInt8].self)
        let listener = try await Listener.start { _ in HTTPResponse(stream: pieces) }
        let answer = try await HTTPClient.send("GET", listener.url)
        var body = answer.body.makeAsyncIterator()
        for number in UInt8(1)...5 {
            piece.yield([number])
            #expect(try await body.next(isolation: nil) == [number])
        }
        piece.finish()
        #expect(try await body.next(isolation: nil) == nil)
        await listener.stop()
    }

    @Test func `letting go of an answer ends the transfer`() async throws {
        let (ended, end) = AsyncStream.makeStream(of: Void.self)
        let (pieces, piece) = AsyncStream.makeStream(of: [UInt8].self)
        piece.onTermination = { _ in end.yield() }
        let listener = try await Listener.start { _ in HTTPResponse(stream: pieces) }
        do {
            let answer = try await HTTPClient.send("GET", listener.url)
            #expect(answer.status == 200)
        }
        _ = try await ended.first("end of the stream") { _ in true }
        await listener.stop()
    }

    @Test func `a cancelled task cancels its transfer`() async throws {
        let (entered, enter) = AsyncStream.makeStream(of: Void.self)
        let (cancelled, cancel) = AsyncStream.makeStream(of: Void.self)
        let listener = try await Listener.start { _ in
            enter.yield()
            await untilCancelled()
            cancel.yield()
            return .text("late")
        }
        let task = Task { try await HTTPClient.send("GET", listener.url) }
        _ = try await entered.first("handler") { _ in true }
        task.cancel()
        await #expect(throws: TransportError.cancelled) { _ = try await task.value }
        _ = try await cancelled.first("cancellation") { _ in true }
        await listener.stop()
    }

    @Test func `the deadline covers the body`() async throws {
        let (pieces, piece) = AsyncStream.makeStream(of: [UInt8].self)
        piece.yield([1])
        let listener = try await Listener.start { _ in HTTPResponse(stream: pieces) }
        await #expect(throws: TransportError.timedOut) {
            _ = try await HTTPClient.request("GET", listener.url, timeout: .milliseconds(500))
        }
        await listener.stop()
    }

    @Test func `an answer that is cut anywhere is an error`() async throws {
        let chunked = Array(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
                .utf8
        )
        let fixed = Array("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabcde".utf8)
        for bytes in [chunked, fixed] {
            // RFC 9112, section 8: a body is complete once its last chunk has come, which lacks nothing but
            // the line's end here.
            let whole = bytes == chunked ? bytes.count - 1 : bytes.count
            for cut in 0..<whole {
                let server = try RawServer.answering(Array(bytes[..<cut]))
                do throws(TransportError) {
                    let answer = try await HTTPClient.request("GET", server.url)
                    Issue.record("cut at \(cut) it counts as whole: \(answer)")
                } catch .badAnswer {
                } catch {
                    Issue.record("cut at \(cut): \(error)")
                }
            }
            let server = try RawServer.answering(bytes)
            let answer = try await HTTPClient.request("GET", server.url)
            #expect(answer.text == "abcde")
        }
    }

    @Test(arguments: ["0 1\r\nx\r\n0\r\n\r\n", "x\r\n", "3\r\nabcd\r\n0\r\n\r\n"])
    func `an answer with bad chunks is an error`(_ body: String) async throws {
        let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        let server = try RawServer.answering(Array((head + body).utf8))
        await #expect(throws: TransportError.self) {
            _ = try await HTTPClient.request("GET", server.url)
        }
    }
}
