internal import Glibc
internal import HTTP

/// Moves the messages of one WebSocket over its wire, either end; on its loop's thread.
///
/// Unchecked: what is not constant is used on the loop's thread only.
final class SocketEndpoint: @unchecked Sendable {
    /// How long a peer may take to answer the closing handshake.
    private static let closing = Duration.seconds(2)
    private static let piece = 64 << 10
    /// Pieces read before others have their turn.
    private static let turn = 16
    /// Unsent answers to pings at which nothing more is read.
    private static let patience = 1 << 20

    let channel: Channel
    let loop: Loop
    private let wire: any Wire
    private let codec: FrameCodec
    private var onEnd: (() -> Void)?
    private var output = OutputBuffer()
    private var isPaused = false
    private var wantsWrite = false
    private var goodbye: (code: UInt16, text: String)?
    private var hasSaidGoodbye = false
    /// Nothing more is expected from the peer but the end of the connection.
    private var isPeerDone = false
    /// The peer broke the rules.
    private var isBroken = false
    private var waitedFor = Loop.Events.read
    private var closingTimer: TimerQueue.Token?
    private var silenceTimer: TimerQueue.Token?
    private var lastHeard = ContinuousClock.now
    private var lastCheck = ContinuousClock.now

    /// Prepares; nothing moves before ``start(_:)``.
    ///
    /// - Parameters:
    ///   - loop: Where it lives.
    ///   - wire: The connection, which `onEnd` closes.
    ///   - role: Which end this is.
    ///   - limits: What may be sent and left unread.
    ///   - onEnd: Called once, when all is over.
    init(
        loop: Loop,
        wire: any Wire,
        role: FrameCodec.Role,
        limits: WebSocket.Limits,
        onEnd: @escaping () -> Void
    ) {
        self.loop = loop
        self.wire = wire
        self.onEnd = onEnd
        codec = FrameCodec(role, limit: limits.message)
        let later = Weak<SocketEndpoint>()
        channel = Channel(limits) { request in
            loop.perform { later.object?.perform(request) }
        }
        later.object = self
    }

    /// Starts, with bytes that have already come.
    func start(_ early: [UInt8]) {
        // The loop holds on to this object until the end.
        loop.watch(wire.descriptor, .read) { [self] events in ready(events) }
        checkSilence()
        unsafe early.withUnsafeBytes { unsafe received($0) }
        flush()
    }

    /// Says that this side stops, and closes.
    func goAway() {
        channel.ended(.local)
        perform(.close(1001, "going away"))
    }

    /// Ends at once.
    func end(_ reason: WebSocket.CloseReason) {
        guard let onEnd else { return }
        self.onEnd = nil
        loop.unwatch(wire.descriptor)
        for timer in [closingTimer, silenceTimer] { timer.map(loop.cancel) }
        channel.ended(reason)
        onEnd()
    }

    private func perform(_ request: Channel.Request) {
        guard onEnd != nil else { return }
        switch request {
        case .write: flush()
        case .resume:
            isPaused = false
            // What the wire has decrypted already wakes nobody.
            read()
        case .close(let code, let text):
            goodbye = goodbye ?? (code, text)
            isPaused = false
            expectEnd()
            flush()
            read()
        }
    }

    private func expectEnd() {
        guard closingTimer == nil else { return }
        closingTimer = loop.after(Self.closing) { [weak self] in
            self?.end(.lost("the peer did not close"))
        }
    }
}

// Reading.
extension SocketEndpoint {
    private var isReading: Bool { !isPaused && output.count < Self.patience }

    private var events: Loop.Events {
        var events: Loop.Events = isReading ? .read : []
        if wantsWrite { events.insert(.write) }
        return events
    }

    private func ready(_ events: Loop.Events) {
        if events.contains(.write) { flush() }
        if !events.isDisjoint(with: [.read, .error]) { read() }
    }

    private func read() {
        guard onEnd != nil else { return }
        let outcome = readPieces()
        flush()
        switch outcome {
        case .blocked: break
        case .ended: end(.lost("the connection was closed"))
        // More may be decrypted already, which wakes nobody.
        case .count: loop.perform { self.read() }
        }
    }

    private func readPieces() -> WireOutcome {
        unsafe withUnsafeTemporaryAllocation(byteCount: Self.piece, alignment: 8) { buffer in
            for _ in 0..<Self.turn {
                guard isReading else { return .blocked }
                let outcome = unsafe wire.read(buffer)
                guard case .count(let count) = outcome else { return outcome }
                unsafe received(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            }
            return .count(0)
        }
    }

    private func received(_ bytes: UnsafeRawBufferPointer) {
        lastHeard = .now
        for event in unsafe codec.feed(bytes) {
            switch event {
            case .message(let message): if channel.received(message) { isPaused = true }
            case .control: break
            case .closed(let code, let text): peerIsDone(.peer(code: code, text: text))
            case .failed(_, let reason):
                isBroken = true
                peerIsDone(.lost(reason))
            }
        }
        takeOutput()
    }

    private func peerIsDone(_ reason: WebSocket.CloseReason) {
        isPeerDone = true
        hasSaidGoodbye = true
        channel.ended(reason)
        expectEnd()
    }
}

// Writing.
extension SocketEndpoint {
    private func takeOutput() { unsafe codec.takeOutput { unsafe output.append($0) } }

    private func flush() {
        guard onEnd != nil else { return }
        repeat {
            fill()
            switch output.flush(wire) {
            case .done: break
            case .blocked: return wait(toWrite: true)
            case .failed: return end(.lost("the connection was closed"))
            }
        } while fill()
        wait(toWrite: false)
        guard hasSaidGoodbye, isPeerDone else { return }
        // Whoever broke the rules may still be sending. Closing now could cost it the reason why.
        if isBroken { wire.finishWriting() } else { end(.lost("the connection was closed")) }
    }

    /// Turns what waits into frames while there is room.
    ///
    /// - Returns: Whether there is anything to write.
    @discardableResult private func fill() -> Bool {
        while output.isRoomy, !hasSaidGoodbye {
            let batch = channel.takeOutbox()
            for message in batch { codec.send(message) }
            if batch.isEmpty, let goodbye {
                hasSaidGoodbye = true
                codec.close(goodbye.code, goodbye.text)
            }
            takeOutput()
            if batch.isEmpty { break }
        }
        return output.count > 0
    }

    private func wait(toWrite: Bool) {
        wantsWrite = toWrite
        let events = events
        guard events != waitedFor else { return }
        waitedFor = events
        loop.rewatch(wire.descriptor, events)
    }
}

// Keeping alive.
extension SocketEndpoint {
    private func checkSilence() {
        guard let silence = channel.limits.silence, onEnd != nil else { return }
        // Whoever is not read cannot be heard, nor was anybody while this machine slept or was starved.
        let isLate = ContinuousClock.now - lastCheck > silence
        lastCheck = .now
        if isPaused || isLate { lastHeard = .now }
        let quiet = ContinuousClock.now - lastHeard
        guard quiet < silence * 2 else { return end(.lost("the peer has fallen silent")) }
        if quiet >= silence {
            codec.send(.ping([]))
            takeOutput()
            flush()
        }
        silenceTimer = loop.after(silence / 2) { [weak self] in self?.checkSilence() }
    }
}
