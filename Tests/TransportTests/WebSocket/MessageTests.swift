import Foundation
import HTTP
import Support
import Synchronization
import Testing
import Transport

/// Messages, control frames and limits, at both ends.
@Suite struct MessageTests {
    @Test func `text and binary keep their kind and order`() async throws {
        let listener = try await Listener.echo()
        let socket = try await WebSocket.connect(listener.webSocketURL)
        let messages: [WebSocket.Message] = [
            .text(""), .binary([]), .text("hällo 🙂"), .binary([1]),
            .text(String(repeating: "é", count: 100_000)), .binary(pattern(70_000)),
        ]
        for message in messages { socket.send(message) }
        let received = try await within("messages") {
            var all: [WebSocket.Message] = []
            while all.count < messages.count, let more = await socket.nextMessages() { all += more }
            return all
        }
        #expect(received == messages)
        await listener.stop()
    }

    @Test func `a reader of binary messages passes over text`() async throws {
        let listener = try await Listener.serving { socket in
            socket.send(.text("a"))
            socket.send([1])
            socket.send(.text("b"))
        }
        let socket = try await WebSocket.connect(listener.webSocketURL)
        #expect(try await socket.receive(1) == [[1]])
        #expect(try await within("end") { await socket.nextBatch() } == nil)
        await listener.stop()
    }

    @Test func `code and text of a close arrive, cut to what fits`() async throws {
        let listener = try await Listener.serving { socket in
            socket.close(code: 4001, text: "why " + String(repeating: "é", count: 100))
        }
        let socket = try await WebSocket.connect(listener.webSocketURL)
        #expect(try await within("end") { await socket.nextMessages() } == nil)
        #expect(
            socket.closeReason
                == .peer(code: 4001, text: "why " + String(repeating: "é", count: 59))
        )
        await listener.stop()
    }

    @Test func `a message may be as long as the limit and no longer`() async throws {
        var small = WebSocket.Limits()
        small.message = 1000
        // Either end judges what the other sends.
        let strict = try await Listener.echo(sockets: small)
        let lax = try await Listener.echo()
        for size in [999, 1000] {
            let one = try await WebSocket.connect(strict.webSocketURL)
            let other = try await WebSocket.connect(lax.webSocketURL, limits: small)
            for socket in [one, other] {
                socket.send(pattern(size))
                #expect(try await socket.receive(1) == [pattern(size)])
            }
        }
        let one = try await WebSocket.connect(strict.webSocketURL)
        one.send(pattern(1001))
        #expect(try await within("end") { await one.nextMessages() } == nil)
        let sentence = "a message is larger than 1000 bytes"
        #expect(one.closeReason == .peer(code: 1009, text: sentence))
        let other = try await WebSocket.connect(lax.webSocketURL, limits: small)
        other.send(pattern(1001))
        #expect(try await within("end") { await other.nextMessages() } == nil)
        #expect(other.closeReason == .lost(sentence))
        for listener in [strict, lax] { await listener.stop() }
    }

    @Test func `a reader that does not read pauses the socket`() async throws {
        var limits = WebSocket.Limits()
        limits.unread = 1 << 20
        limits.unsent = 1 << 30
        let (counts, count) = AsyncStream.makeStream(of: Int.self)
        let (gate, open) = AsyncStream.makeStream(of: Void.self)
        let listener = try await Listener.serving(limits) { socket in
            for await _ in gate { break }
            var seen = 0
            while let batch = await socket.nextBatch() {
                seen += batch.count
                if seen == 1000 { break }
            }
            count.yield(seen)
        }
        let socket = try await WebSocket.connect(listener.webSocketURL, limits: limits)
        // 100 MB are offered; there is room again only when the other side has taken something in.
        let offered = Atomic<Int>(0)
        let sending = Task {
            for _ in 0..<1000 {
                guard await socket.room() else { return false }
                socket.send([UInt8](repeating: 1, count: 100_000))
                offered.add(1, ordering: .relaxed)
            }
            return true
        }
        #expect(try await standstill(of: offered) < 300)
        open.yield()
        #expect(await sending.value)
        #expect(try await counts.first("count", seconds: 60) { _ in true } == 1000)
        await listener.stop()
    }

    @Test func `a peer that does not read is given up`() async throws {
        var limits = WebSocket.Limits()
        limits.unsent = 1 << 20
        let listener = try await Listener.serving(limits) { socket in
            for _ in 0..<1000 { socket.send([UInt8](repeating: 1, count: 100_000)) }
            #expect(socket.closeReason == .lost("the peer does not read"))
        }
        let client = try RawClient(port: listener.port)
        client.write(FrameTests.upgrade)
        _ = await blocking { client.readHead() }
        // The connection ends though nobody reads the close: this client has to leave it alone until then, and
        // would hear of its end only by reading.
        try await until("its end") { try !Self.isEstablished(listener.port) }
        let rest = await blocking { client.read(.max) }
        #expect(rest.count < 10 << 20)
        await listener.stop()
    }

    /// Whether somebody on this machine serves a connection at this port, as the system sees it.
    private static func isEstablished(_ port: Int) throws -> Bool {
        let own = ":" + String(format: "%04X", port)
        let table = try String(contentsOfFile: "/proc/net/tcp", encoding: .utf8)
        return table.split(separator: "\n").contains { line in
            let fields = line.split(separator: " ")
            return fields.count > 3 && fields[1].hasSuffix(own) && fields[3] == "01"
        }
    }

    @Test func `pings are answered and silence is noticed`() async throws {
        var limits = WebSocket.Limits()
        // The peer's answer has to come in this time. It shares the cores with all other tests: under
        // AddressSanitizer, and with other work on the machine, a turn of its loop took up to 1.2 s.
        limits.silence = .seconds(5)
        let (reasons, reason) = AsyncStream.makeStream(of: WebSocket.CloseReason?.self)
        let listener = try await Listener.serving(limits) { socket in
            while await socket.nextMessages() != nil {}
            reason.yield(socket.closeReason)
        }
        // One end answers pings by itself, the other never says a word.
        let alive = try await WebSocket.connect(listener.webSocketURL)
        let dead = try RawClient(port: listener.port)
        dead.write(FrameTests.upgrade)
        _ = await blocking { dead.readHead() }
        #expect(await blocking { dead.read(2) } == [0x89, 0])
        let seen = try await reasons.first("end") { _ in true }
        #expect(seen == .lost("the peer has fallen silent"))
        #expect(alive.closeReason == nil)
        alive.ping([1, 2, 3])
        alive.close()
        #expect(
            try await reasons.first("end") { _ in true } == .peer(code: 1000, text: "")
        )
        await listener.stop()
    }

    @Test func `a handler may choose what becomes a WebSocket`() async throws {
        let listener = try await Listener.start { request in
            guard request.path == "/events" else { return .text("no\n", status: 404) }
            guard request.headers["X-Key"] == "right" else { return .text("no\n", status: 401) }
            return .webSocket(headers: ["Sec-WebSocket-Protocol": "v1"]) { socket in
                socket.send(.text(request.query("name") ?? ""))
            }
        }
        let url = "ws://127.0.0.1:\(listener.port)"
        await #expect(throws: TransportError.refused(status: 404)) {
            _ = try await WebSocket.connect("\(url)/other")
        }
        await #expect(throws: TransportError.refused(status: 401)) {
            _ = try await WebSocket.connect("\(url)/events")
        }
        let socket = try await WebSocket.connect(
            "\(url)/events?name=x",
            headers: ["X-Key": "right"]
        )
        #expect(try await within("text") { await socket.nextMessages() } == [.text("x")])
        let plain = try await HTTPClient.request(
            "GET",
            "\(listener.url)/events",
            headers: ["X-Key": "right"]
        )
        #expect(plain.status == 400)
        await listener.stop()
    }
}
