import HTTP
import Support
import Testing
import Transport

/// Clients that take their time.
@Suite struct DeadlineTests {
    /// Sends byte after byte with a pause between: the slowness is what is tested.
    private func drip(_ client: RawClient, _ text: String, every pause: Duration) async {
        for byte in text.utf8 {
            client.write([byte])
            try? await Task.sleep(for: pause)
        }
    }

    @Test func `a head that trickles in is told 408`() async throws {
        var limits = Listener.Limits()
        limits.headTime = .seconds(1)
        let listener = try await Listener.start(limits: limits) { _ in .text("taken") }
        for start in ["", "GET / HTTP/1.1\r\nHost: a\r\nX: "] {
            let client = try RawClient(port: listener.port)
            client.write(start)
            let dripping = Task {
                await drip(client, String(repeating: "G", count: 200), every: .milliseconds(50))
            }
            let answer = try await within("answer") { await blocking { client.readAll() } }
            #expect(answer.hasPrefix("HTTP/1.1 408 "))
            dripping.cancel()
        }
        await listener.stop()
    }

    @Test func `no byte moves the deadline of a body, and the handler says what it likes`()
        async throws
    {
        var limits = Listener.Limits()
        limits.bodyTime = .seconds(1)
        let listener = try await Listener.start(limits: limits) { request in
            do throws(HTTPBody.Failure) {
                return .text("\(try await request.body.collect(upTo: 1000).count)")
            } catch {
                return .json(Array("{\"why\":\"\(error)\"}".utf8), status: 408)
            }
        }
        for head in ["Content-Length: 500\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n1f4\r\n"] {
            let client = try RawClient(port: listener.port)
            client.write("POST / HTTP/1.1\r\nHost: a\r\n\(head)")
            let dripping = Task {
                await drip(client, String(repeating: "G", count: 200), every: .milliseconds(50))
            }
            let answer = try await within("answer") { await blocking { client.readAll() } }
            #expect(answer.hasPrefix("HTTP/1.1 408 "))
            #expect(answer.hasSuffix("{\"why\":\"\(HTTPBody.Failure.timedOut)\"}"))
            dripping.cancel()
        }
        await listener.stop()
    }

    @Test func `who never sends the body and is never asked about it is cut off`() async throws {
        var limits = Listener.Limits()
        limits.bodyTime = .seconds(1)
        let (entered, enter) = AsyncStream.makeStream(of: Void.self)
        let listener = try await Listener.start(limits: limits) { request in
            enter.yield()
            _ = try? await request.body.collect(upTo: 1000)
            await untilCancelled()
            return .text("nobody waits for this")
        }
        let client = try RawClient(port: listener.port)
        client.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\n")
        _ = try await entered.first("handler") { _ in true }
        #expect(try await within("end") { await blocking { client.readAll() } } == "")
        await listener.stop()
    }

    @Test func `an idle connection is closed`() async throws {
        var limits = Listener.Limits()
        limits.idleTime = .seconds(1)
        let listener = try await Listener.start(limits: limits) { _ in .text("ok") }
        let client = try RawClient(port: listener.port)
        client.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        let answer = try await within("end") { await blocking { client.readAll() } }
        #expect(answer.hasSuffix("\r\n\r\nok"))
        await listener.stop()
    }

    @Test func `an answer that takes long is waited for`() async throws {
        var limits = Listener.Limits()
        limits.idleTime = .seconds(1)
        limits.headTime = .seconds(1)
        limits.bodyTime = .seconds(1)
        let listener = try await Listener.start(limits: limits) { request in
            _ = try? await request.body.collect(upTo: 10)
            // Longer than every deadline above, which must not hold here.
            try? await Task.sleep(for: .seconds(3))
            return .text("at last")
        }
        let client = try RawClient(port: listener.port)
        client.write(
            "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 1\r\n\r\nx"
        )
        #expect(await blocking { client.readAll() }.hasSuffix("at last"))
        await listener.stop()
    }
}
