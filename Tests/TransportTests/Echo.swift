import HTTP
import Support
import Transport

extension Listener {
    /// A listener that returns every message.
    static func echo(_ limits: Limits = Limits()) async throws -> Listener {
        try await start(
            limits: limits,
            http: { request in .text("\(request.method) \(request.target)\n") },
            webSocket: { socket, _ in
                while let batch = await socket.nextBatch() { batch.forEach(socket.send) }
            }
        )
    }

    var webSocketURL: String { "ws://127.0.0.1:\(port)/ws/chat" }
    var url: String { "http://127.0.0.1:\(port)" }
}

extension WebSocket {
    /// Waits for so many messages.
    func receive(_ count: Int) async throws -> [[UInt8]] {
        try await within("\(count) messages") {
            var all: [[UInt8]] = []
            while all.count < count, let batch = await self.nextBatch() { all += batch }
            return all
        }
    }
}

/// Bytes that differ by place and by length.
func pattern(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8 &+ count) }
}
