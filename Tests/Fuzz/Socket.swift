import HTTP

@testable import Transport

extension Decoder {
    /// WebSocket frames, of a client and of a server; the first byte says whose.
    static let socket = Decoder(
        name: "socket",
        seeds: {
            var seeds: [[UInt8]] = []
            for role in [FrameCodec.Role.client, .server] {
                let codec = FrameCodec(role, limit: 1000)
                codec.send(.message(.binary([1, 2, 3])))
                codec.send(.ping([4]))
                codec.send(.message(.text("ü")))
                codec.close(1000, "bye")
                var bytes: [UInt8] = [role == .client ? 0 : 1]
                codec.takeOutput { bytes += $0 }
                seeds.append(bytes)
            }
            return seeds
        },
        run: { bytes in
            guard let first = bytes.first else { return }
            let role = first & 1 == 0 ? FrameCodec.Role.server : .client
            // A control frame that was begun is whole then: a fault in it may be found at its end.
            let frames = Array(bytes.dropFirst()) + [UInt8](repeating: 0, count: 130)
            let whole = read(frames, by: frames.count + 1, role)
            let pieces = read(frames, by: Int(first >> 1) % 20 + 1, role)
            require(whole == pieces, "frames say the same in whatever pieces they come")
        }
    )
}

private func read(_ bytes: [UInt8], by size: Int, _ role: FrameCodec.Role) -> [FrameCodec.Event] {
    let codec = FrameCodec(role, limit: 1000)
    var events: [FrameCodec.Event] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
        let piece = bytes[start..<min(start + size, bytes.count)]
        events += piece.withUnsafeBytes { codec.feed($0) }.map(withoutReason)
        codec.takeOutput { _ in }
    }
    return events
}

/// Of two faults in one frame, either may be found first; libwslay judges the words of a close by the piece, so that
/// one that is cut within a letter is a fault to it.
private func withoutReason(_ event: FrameCodec.Event) -> FrameCodec.Event {
    switch event {
    case .failed, .closed: .failed(code: 0, reason: "")
    case .message, .control: event
    }
}
