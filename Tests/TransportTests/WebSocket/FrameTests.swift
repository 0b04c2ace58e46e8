import HTTP
import Support
import Testing

@testable import Transport

/// A WebSocket client written byte by byte.
@Suite struct FrameTests {
    static let upgrade = """
        GET /ws/chat HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r
        Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n\r\n
        """

    /// One masked frame.
    private func frame(_ first: UInt8, _ payload: [UInt8]) -> [UInt8] {
        let mask: [UInt8] = [0x37, 0xFA, 0x21, 0x3D]
        var bytes = [first]
        switch payload.count {
        case ..<126: bytes.append(0x80 | UInt8(payload.count))
        case ..<65_536:
            bytes += [0xFE, UInt8(payload.count >> 8), UInt8(payload.count & 0xFF)]
        default:
            bytes.append(0xFF)
            bytes += (0..<8).map { UInt8(payload.count >> (56 - 8 * $0) & 0xFF) }
        }
        return bytes + mask + payload.enumerated().map { $1 ^ mask[$0 & 3] }
    }

    private func connect(_ listener: Listener) async throws -> RawClient {
        let client = try RawClient(port: listener.port)
        client.write(Self.upgrade)
        let head = await blocking { client.readHead() }
        #expect(head.hasPrefix("HTTP/1.1 101 "))
        // The sample of RFC 6455, section 1.3.
        #expect(head.contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"))
        #expect(!head.lowercased().contains("extensions"))
        return client
    }

    @Test func `frames may be cut anywhere`() async throws {
        let listener = try await Listener.echo()
        let client = try await connect(listener)
        for payload in [pattern(5), pattern(300)] {
            let bytes = frame(0x82, payload)
            await blocking {
                for byte in bytes {
                    client.write([byte])
                    client.flush()
                }
            }
            let header: [UInt8] = payload.count < 126 ? [0x82, 5] : [0x82, 126, 1, 44]
            #expect(
                await blocking { client.read(header.count + payload.count) } == header + payload
            )
        }
        await listener.stop()
    }

    @Test func `a message may come in fragments with a ping between`() async throws {
        let listener = try await Listener.echo()
        let client = try await connect(listener)
        client.write(
            frame(0x02, [1, 2, 3]) + frame(0x89, [9]) + frame(0x00, []) + frame(0x80, [4])
        )
        #expect(await blocking { client.read(3) } == [0x8A, 1, 9])
        #expect(await blocking { client.read(6) } == [0x82, 4, 1, 2, 3, 4])
        await listener.stop()
    }

    @Test func `fragments together may be as long as the limit and no longer`() async throws {
        var small = WebSocket.Limits()
        small.message = 1000
        let listener = try await Listener.echo(sockets: small)
        for last in [499, 500] {
            let client = try await connect(listener)
            let whole = pattern(500 + last)
            client.write(frame(0x02, Array(whole.prefix(500))))
            client.write(frame(0x80, Array(whole.dropFirst(500))))
            let head = [0x82, 126, UInt8(whole.count >> 8), UInt8(whole.count & 0xFF)]
            #expect(await blocking { client.read(4 + whole.count) } == head + whole)
        }
        let client = try await connect(listener)
        client.write(frame(0x02, pattern(500)) + frame(0x80, pattern(501)))
        #expect(await blocking { client.read(4) }.suffix(2) == [0x03, 0xF1])
        await listener.stop()
    }

    @Test func `text comes back as text and a close is answered`() async throws {
        let listener = try await Listener.echo()
        let client = try await connect(listener)
        client.write(frame(0x81, Array("hällo".utf8)))
        #expect(await blocking { client.read(8) } == [0x81, 6] + Array("hällo".utf8))
        client.write(frame(0x88, [0x03, 0xE9] + Array("bye".utf8)))
        #expect(
            await blocking { client.read(100) } == [0x88, 5, 0x03, 0xE9] + Array("bye".utf8)
        )
        await listener.stop()
    }

    static let violations: [([UInt8], UInt16)] = [
        ([0x82, 1, 7], 1002),
        ([0xC2, 0x80, 0, 0, 0, 0], 1002),
        ([0x83, 0x80, 0, 0, 0, 0], 1002),
        ([0x80, 0x80, 0, 0, 0, 0], 1002),
        ([0x09, 0x80, 0, 0, 0, 0], 1002),
        ([0x89, 0xFE, 0, 126, 0, 0, 0, 0], 1002),
        ([0x02, 0x80, 0, 0, 0, 0, 0x82, 0x80, 0, 0, 0, 0], 1002),
        // A length is judged once there is a byte behind it.
        ([0x82, 0xFF, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 7], 1009),
        ([0x82, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 7], 1009),
        ([0x82, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0], 1002),
    ]

    @Test(arguments: violations) func `whoever breaks the rules is told which`(
        _ bytes: [UInt8],
        _ code: UInt16
    ) async throws {
        let listener = try await Listener.echo()
        let client = try await connect(listener)
        client.write(bytes)
        let answer = await blocking { client.read(100) }
        try #require(answer.count >= 4)
        #expect(answer.starts(with: [0x88, UInt8(clamping: answer.count - 2)]))
        #expect(answer[2..<4].elementsEqual([UInt8(code >> 8), UInt8(code & 0xFF)]))
        if code == 1009 {
            let reason = String(decoding: answer[4...], as: UTF8.self)
            #expect(reason == "a message is larger than 16842752 bytes")
        }
        client.finishWriting()
        await listener.stop()
    }

    @Test func `a peer that dies ends the WebSocket`() async throws {
        let (reasons, reason) = AsyncStream.makeStream(of: WebSocket.CloseReason?.self)
        let listener = try await Listener.serving { socket in
            socket.send([1])
            while await socket.nextBatch() != nil {}
            reason.yield(socket.closeReason)
        }
        for isReset in [true, false] {
            let client = try await connect(listener)
            #expect(await blocking { client.read(3) } == [0x82, 1, 1])
            if isReset { client.reset() } else { client.finishWriting() }
            let seen = try await reasons.first("end") { _ in true }
            #expect(seen == .lost("the connection was closed"))
        }
        await listener.stop()
    }

    @Test func `an upgrade that is not one is refused`() async throws {
        let listener = try await Listener.echo()
        for (old, new, status) in [
            ("13", "8", "426"), ("Key", "Kez", "400"), ("GET", "POST", "400"),
        ] {
            let client = try RawClient(port: listener.port)
            client.write(Self.upgrade.replacing(old, with: new))
            #expect(await blocking { client.readHead() }.hasPrefix("HTTP/1.1 \(status) "))
        }
        await listener.stop()
    }

    @Test(arguments: [1, 2, 100])
    func `a close with words that are no text is a fault in whatever pieces it comes`(size: Int) {
        let codec = FrameCodec(.server, limit: 1000)
        let bytes = frame(0x88, [0x03, 0xE8, 0x62, 0x79, 0xAE])
        var events: [FrameCodec.Event] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            let piece = bytes[start..<min(start + size, bytes.count)]
            events += piece.withUnsafeBytes { codec.feed($0) }
        }
        #expect(events == [.failed(code: 1007, reason: "bad text")])
    }

    @Test func `a hundred thousand mutations never trap`() async throws {
        let valid =
            frame(0x82, pattern(20)) + frame(0x02, [1, 2, 3]) + frame(0x89, [9])
            + frame(0x80, [4]) + frame(0x82, pattern(200)) + frame(0x88, [3, 232])
        var random = SystemRandomNumberGenerator()
        var accepted = 0
        for round in 0..<100_000 {
            // The peers of other tests run on the same threads.
            if round.isMultiple(of: 100) { await Task.yield() }
            var bytes = valid
            for _ in 0...2 {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                bytes[place] = UInt8.random(in: 0...255, using: &random)
            }
            let codec = FrameCodec(.server, limit: 1 << 16)
            let cut = Int.random(in: 0..<bytes.count, using: &random)
            for part in [bytes[..<cut], bytes[cut...]] {
                for event in part.withUnsafeBytes({ codec.feed($0) }) {
                    accepted += 1
                    guard case .failed(let code, _) = event else { continue }
                    #expect([1002, 1007, 1009].contains(code))
                }
            }
        }
        #expect(accepted > 1000)
    }
}
