import Foundation
import HTTP
import Support
import Synchronization
import Testing
import Transport

/// Bodies on their way to a handler.
@Suite struct BodyTests {
    private static func length(of body: HTTPBody) async -> String {
        do throws(HTTPBody.Failure) {
            var count = 0
            for try await piece in body { count += piece.count }
            return "\(count)"
        } catch {
            return "\(error)"
        }
    }

    private func counting(_ limits: Listener.Limits = .init()) async throws -> Listener {
        try await Listener.start(limits: limits) { request in
            let text = await Self.length(of: request.body)
            return .text(text, status: Int(text) == nil ? 413 : 200)
        }
    }

    private func ask(_ listener: Listener, _ bytes: [UInt8]) async throws -> String {
        let client = try RawClient(port: listener.port)
        client.write(bytes)
        client.write("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        return await blocking { client.readAll() }
    }

    private static let chunkedHead =
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"

    @Test func `a reader that does not read makes the sender wait`() async throws {
        let (gate, open) = AsyncStream.makeStream(of: Void.self)
        let listener = try await Listener.start { request in
            for await _ in gate { break }
            return .text(await Self.length(of: request.body))
        }
        let size = 100 << 20
        let client = try RawClient(port: listener.port)
        let sent = Atomic<Int>(0)
        client.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(size)\r\n\r\n")
        let answer = Task {
            await blocking {
                let piece = [UInt8](repeating: 7, count: 1 << 20)
                for _ in 0..<100 {
                    client.write(piece)
                    sent.add(1, ordering: .relaxed)
                }
                return client.readHead()
            }
        }
        #expect(try await standstill(of: sent) < 30)
        open.yield()
        #expect(
            try await within("answer", seconds: 120) { await answer.value }.hasPrefix(
                "HTTP/1.1 200"
            )
        )
        #expect(await blocking { client.read(9) } == Array("\(size)".utf8))
        await listener.stop()
    }

    @Test func `a body may be as long as the limit and no longer`() async throws {
        var limits = Listener.Limits()
        limits.body = 100_000
        let listener = try await counting(limits)
        for (size, expected) in [(99_999, "99999"), (100_000, "100000")] {
            let chunk = Array("\(String(size, radix: 16))\r\n".utf8) + pattern(size) + [13, 10]
            let chunked = Array(Self.chunkedHead.utf8) + chunk + Array("0\r\n\r\n".utf8)
            #expect(try await ask(listener, chunked).contains("\r\n\r\n\(expected)HTTP/1.1"))
            let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(size)\r\n\r\n"
            let whole = Array(head.utf8) + pattern(size)
            #expect(try await ask(listener, whole).contains("\r\n\r\n\(expected)HTTP/1.1"))
        }
        let chunk = Array("186a1\r\n".utf8) + pattern(100_001) + [13, 10]
        for end in ["0\r\n\r\n", ""] {
            let client = try RawClient(port: listener.port)
            client.write(Array(Self.chunkedHead.utf8) + chunk + Array(end.utf8))
            let text = await blocking { client.readHead() }
            #expect(text.hasPrefix("HTTP/1.1 413 "))
            let words = Array("\(HTTPBody.Failure.tooLarge(limit: 100_000))".utf8)
            #expect(await blocking { client.read(words.count) } == words)
        }
        let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100001\r\n\r\n"
        #expect(
            try await ask(listener, Array(head.utf8) + pattern(100_001)).hasPrefix("HTTP/1.1 413 ")
        )
        await listener.stop()
    }

    @Test func `collecting stops at its own limit`() async throws {
        let listener = try await Listener.start { request in
            do throws(HTTPBody.Failure) {
                return .text("\(try await request.body.collect(upTo: 5).count)")
            } catch {
                return .text("\(error)", status: 413)
            }
        }
        for (size, status) in [(4, 200), (5, 200), (6, 413)] {
            let fixed = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(size)\r\n\r\n"
            let body = [UInt8](repeating: 65, count: size)
            #expect(
                try await ask(listener, Array(fixed.utf8) + body).hasPrefix("HTTP/1.1 \(status) ")
            )
            let chunked = "\(Self.chunkedHead)\(size)\r\n".utf8 + body + "\r\n0\r\n\r\n".utf8
            #expect(try await ask(listener, Array(chunked)).hasPrefix("HTTP/1.1 \(status) "))
        }
        await listener.stop()
    }

    static let badChunks = [
        "0 1\r\nx\r\n0\r\n\r\n", "+1\r\nx\r\n0\r\n\r\n", "-1\r\nx\r\n0\r\n\r\n", "g\r\n", "\r\n",
        "1\r\nxy\r\n0\r\n\r\n", "0x1\r\nx\r\n0\r\n\r\n", " 1\r\nx\r\n0\r\n\r\n",
        "1 \r\nx\r\n0\r\n\r\n", ";a\r\n",
    ]

    @Test(arguments: badChunks) func `a bad chunk is refused`(_ text: String) async throws {
        let (lengths, seen) = AsyncStream.makeStream(of: String.self)
        let listener = try await Listener.start { request in
            let length = await Self.length(of: request.body)
            seen.yield(length)
            return .text(length)
        }
        let client = try RawClient(port: listener.port)
        client.write(Self.chunkedHead + text)
        #expect(await blocking { client.readAll() }.hasPrefix("HTTP/1.1 400 "))
        #expect(try await lengths.first("end") { _ in true } == "\(HTTPBody.Failure.cut)")
        await listener.stop()
    }

    @Test func `a chunked body may be cut anywhere`() async throws {
        let listener = try await Listener.start { request in
            .text("\((try? await request.body.collect(upTo: 100)) ?? [0])")
        }
        let body = Array("3;x=y\r\nabc\r\n0a\r\n0123456789\r\n0\r\nTrailer: t\r\n\r\n".utf8)
        let expected = "\(Array("abc0123456789".utf8))"
        for cut in 0...body.count {
            let client = try RawClient(port: listener.port)
            client.write(Self.chunkedHead)
            client.write(Array(body[..<cut]))
            await blocking { client.flush() }
            client.write(Array(body[cut...]))
            #expect(await blocking { client.readHead() }.hasPrefix("HTTP/1.1 200 "))
            #expect(
                await blocking { client.read(expected.utf8.count) } == Array(expected.utf8),
                "cut at \(cut)"
            )
        }
        await listener.stop()
    }

    @Test func `a client that leaves in the middle cuts the body`() async throws {
        let (lengths, length) = AsyncStream.makeStream(of: String.self)
        let listener = try await Listener.start { request in
            length.yield(await Self.length(of: request.body))
            return .text("late")
        }
        for head in [Self.chunkedHead + "5\r\nab", Self.chunkedHead + "2\r\nab\r\n"] + [
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab"
        ] {
            let client = try RawClient(port: listener.port)
            client.write(head)
            client.finishWriting()
            #expect(try await lengths.first("end") { _ in true } == "\(HTTPBody.Failure.cut)")
        }
        await listener.stop()
    }

    @Test func `an unread small body does not end the connection`() async throws {
        let listener = try await Listener.start { .text($0.method, status: 404) }
        let body = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello"
        let answer = try await ask(listener, Array((body + body).utf8))
        #expect(answer.split(separator: "HTTP/1.1 404").count == 3)
        await listener.stop()
    }
}
