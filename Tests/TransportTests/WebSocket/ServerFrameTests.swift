import Crypto
import Encodings
import HTTP
import Support
import Testing
import Transport

/// A WebSocket server written byte by byte, as a client meets it.
@Suite struct ServerFrameTests {
    /// Agrees to the upgrade with a head of a length, then writes frames in two pieces.
    private func server(_ frames: [UInt8], cut: Int, head length: Int = 129) throws -> RawServer {
        try RawServer { client in
            let head = client.readHead()
            guard let key = head.firstMatch(of: /Sec-WebSocket-Key: (\S+)/)?.1 else { return }
            let digest = SHA1.hash(Array("\(key)258EAFA5-E914-47DA-95CA-C5AB0DC85B11".utf8))
            var answer =
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Accept: \(Base64.encode(digest))\r\n"
            let missing = length - answer.utf8.count - 2
            if missing > 5 { answer += "X: " + String(repeating: "x", count: missing - 5) + "\r\n" }
            answer += "\r\n"
            let bytes = Array(answer.utf8) + frames
            client.write(Array(bytes[..<min(cut, bytes.count)]))
            client.flush()
            client.write(Array(bytes.dropFirst(cut)))
            _ = client.readAll()
        }
    }

    private static let frames: [UInt8] =
        [0x02, 2, 1, 2, 0x89, 1, 9, 0x00, 0, 0x80, 1, 3, 0x82, 126, 0, 130] + pattern(130)
        + [0x81, 2, 0xC3, 0xA9, 0x88, 4, 0x0F, 0xA1, 0x6F, 0x6B]

    @Test func `head and frames may be cut anywhere`() async throws {
        for cut in 1..<129 + Self.frames.count {
            let server = try server(Self.frames, cut: cut)
            let socket = try await WebSocket.connect(server.webSocketURL)
            let received = try await within("messages, cut at \(cut)") {
                var all: [WebSocket.Message] = []
                while let more = await socket.nextMessages() { all += more }
                return all
            }
            #expect(received == [.binary([1, 2, 3]), .binary(pattern(130)), .text("é")])
            #expect(socket.closeReason == .peer(code: 4001, text: "ok"))
        }
    }

    /// Whether it comes in one piece or in two.
    @Test(arguments: [8000, 16_380, 100_000])
    func `the head of an answer may be as long as the limit and no longer`(cut: Int) async throws {
        for length in [16_383, 16_384] {
            let server = try server([0x82, 1, 7], cut: cut, head: length)
            let socket = try await WebSocket.connect(server.webSocketURL)
            #expect(try await socket.receive(1) == [[7]], "\(length)")
        }
        let server = try server([0x82, 1, 7], cut: cut, head: 16_385)
        await #expect(throws: TransportError.badAnswer("an endless head")) {
            _ = try await WebSocket.connect(server.webSocketURL)
        }
    }

    static let violations: [([UInt8], String)] = [
        ([0x82, 0x81, 0, 0, 0, 0, 7], "bad frame"),
        ([0xC2, 0], "bad frame"),
        ([0x83, 0], "bad frame"),
        ([0x80, 0], "bad frame"),
        ([0x09, 0], "bad frame"),
        ([0x89, 126, 0, 126], "bad frame"),
        ([0x82, 127, 0x80, 0, 0, 0, 0, 0, 0, 0], "bad frame"),
        ([0x81, 1, 0xFF], "bad text"),
        ([0x88, 1, 3], "bad frame"),
        ([0x88, 2, 0x03, 0xEC], "bad frame"),
        ([0x82, 127, 0, 0, 0, 0, 1, 1, 0, 1, 7], "a message is larger than 16842752 bytes"),
        ([0x82, 127, 0, 0, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 7], "a message is larger than"),
    ]

    @Test(arguments: violations) func `a server that breaks the rules is left with a sentence`(
        _ frames: [UInt8],
        _ reason: String
    ) async throws {
        try await expect(frames, toEndWith: reason)
    }

    // Not an argument of the test above, which would be written out whole.
    @Test func `fragments together may be no longer than the limit`() async throws {
        let first = [0x02, 127, 0, 0, 0, 0, 1, 0, 0xFF, 0xFF] + pattern(0x100FFFF)
        try await expect(
            first + [0x80, 2, 0, 0],
            toEndWith: "a message is larger than 16842752 bytes"
        )
    }

    private func expect(_ frames: [UInt8], toEndWith reason: String) async throws {
        let server = try server(frames, cut: 100_000)
        let socket = try await WebSocket.connect(server.webSocketURL)
        #expect(try await within("end") { await socket.nextMessages() } == nil)
        guard case .lost(let text) = socket.closeReason else {
            Issue.record("\(String(describing: socket.closeReason))")
            return
        }
        #expect(text.hasPrefix(reason))
    }

    @Test(arguments: [
        "HTTP/1.1 101 x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
        "HTTP/1.1 101 x\r\nUpgrade: h2c\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: x\r\n\r\n",
        "HTTP/1.1 101 x\r\n\r\n", "HTTP/1.1 x\r\n\r\n", "\r\n\r\n",
        "HTTP/1.1 101 x\r\nX: " + String(repeating: "x", count: 20_000),
    ]) func `a server that agrees to something else is refused`(_ answer: String) async throws {
        let server = try RawServer.answering(Array(answer.utf8))
        do throws(TransportError) {
            _ = try await WebSocket.connect(server.webSocketURL, timeout: .seconds(10))
            Issue.record("taken for a WebSocket")
        } catch .badAnswer {
        } catch {
            Issue.record("\(error)")
        }
    }
}
