import Commands
import JSON
import Synchronization
import System

/// Frames over a local connection, each side's own kind.
///
/// One task receives; any may send, one frame after the other.
final class LocalChannel: Sendable {
    private let stream: LocalStream
    private let turns = Turns()
    private let assembler: Mutex<FrameAssembler>
    /// The longest frame, in bytes.
    private let limit: Int
    /// How long the other side may leave a frame in the socket.
    private let patience: Duration

    init(
        _ stream: LocalStream,
        limit: Int = LocalProtocol.limit,
        patience: Duration = .seconds(30)
    ) {
        self.stream = stream
        self.limit = limit
        self.patience = patience
        assembler = Mutex(FrameAssembler(limit: limit))
    }

    /// Sends a frame; waits for its turn and for a slow reader, but not for ever.
    ///
    /// - Throws: `CommandError` when the frame is too long, and nothing of it was sent; else what ended the
    ///   connection.
    func send(_ frame: some Encodable & Sendable) async throws {
        let content = try JSON.encode(frame)
        guard content.count <= limit else {
            throw CommandError.invalid(
                "\(content.count) bytes are too many between processes; \(limit) may go at once"
            )
        }
        let bytes = FrameAssembler.frame(content)
        await turns.take()
        defer { turns.pass() }
        try await withDeadline(patience, late: { [stream] in stream.end() }) {
            try await stream.send(bytes)
        }
    }

    /// Waits for a frame.
    ///
    /// - Returns: nil when the other side is done.
    /// - Throws: What ended the connection, or what is wrong with the frame.
    func receive<Frame: Decodable>(_ type: Frame.Type = Frame.self) async throws -> Frame? {
        while true {
            if let content = try assembler.withLock({ try $0.next() }) {
                let limits = JSON.Limits(bytes: limit)
                return try JSON.decode(type, from: content, limits: limits)
            }
            let bytes = try await stream.receive()
            guard !bytes.isEmpty else {
                guard assembler.withLock({ $0.isBetweenFrames }) else {
                    throw FrameAssembler.Broken()
                }
                return nil
            }
            assembler.withLock { $0.add(bytes) }
        }
    }

    /// Takes nothing more from the other side; what is to be sent still goes.
    func endReceiving() { stream.endReceiving() }

    /// Ends the connection.
    func end() { stream.end() }
}

/// Lets tasks through one at a time, in the order in which they came.
private final class Turns: Sendable {
    private struct State {
        var isTaken = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state = Mutex(State())

    func take() async {
        await withCheckedContinuation { continuation in
            let isFree = state.withLock { state in
                guard state.isTaken else {
                    state.isTaken = true
                    return true
                }
                state.waiting.append(continuation)
                return false
            }
            if isFree { continuation.resume() }
        }
    }

    func pass() {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard !state.waiting.isEmpty else {
                state.isTaken = false
                return nil
            }
            return state.waiting.removeFirst()
        }
        next?.resume()
    }
}
