import Foundation
import HTTP
import Support
import Transport

extension Listener {
    /// A listener that returns every message of a WebSocket, and says what else it was asked.
    static func echo(
        _ limits: Limits = Limits(),
        sockets: WebSocket.Limits = WebSocket.Limits(),
        tls: TLSIdentity? = nil
    ) async throws -> Listener {
        try await start(tls: tls, limits: limits) { request in
            guard request.wantsWebSocket else {
                return .text("\(request.method) \(request.target)\n")
            }
            return .webSocket(sockets) { socket in
                while let batch = await socket.nextMessages() { batch.forEach(socket.send) }
            }
        }
    }

    /// A listener of WebSockets alone.
    static func serving(
        _ sockets: WebSocket.Limits = WebSocket.Limits(),
        _ serve: @escaping @Sendable (WebSocket) async -> Void
    ) async throws -> Listener {
        try await start { _ in .webSocket(sockets, serve: serve) }
    }

    var webSocketURL: String { "ws://127.0.0.1:\(port)/ws/chat" }
    var url: String { "http://127.0.0.1:\(port)" }
}

extension WebSocket {
    /// Waits for so many binary messages.
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
    var bytes = (0..<min(count, 64_007)).map {
        UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8 &+ count)
    }
    while bytes.count < count { bytes += bytes.prefix(count - bytes.count) }
    return bytes
}

/// Whether both are the same bytes; `==` would hold the thread for seconds where nothing is optimized.
func same(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    return left.withUnsafeBytes { one in
        right.withUnsafeBytes { other in
            guard let one = one.baseAddress, let other = other.baseAddress else { return true }
            return memcmp(one, other, left.count) == 0
        }
    }
}

/// Waits until the task is cancelled.
func untilCancelled() async {
    let never = AsyncStream<Void> { _ in }
    for await _ in never {}
}
