internal import HTTP
internal import Synchronization

/// A body on its way between a loop and a task, a bounded number of bytes at a time.
///
/// One end is a loop's callback and never waits: it is told to come back, and ``Signal`` calls it. The
/// other end is a task and waits.
final class BodyPipe: Sendable {
    /// What the loop's end is called for.
    typealias Signal = @Sendable () -> Void

    /// What the loop's end got.
    enum Taken {
        case bytes(Int)
        /// Nothing yet; the signal will come.
        case later
        case end
        case failed
    }

    fileprivate struct State {
        var pieces: [ArraySlice<UInt8>] = []
        var count = 0
        var isFinished = false
        var failure: HTTPBody.Failure?
        /// Whoever reads has gone; what comes is thrown away.
        var isAbandoned = false
        /// The loop's end waits for the signal.
        var isLoopWaiting = false
        var reader: CheckedContinuation<Result<[UInt8]?, HTTPBody.Failure>, Never>?
        var writer: CheckedContinuation<Bool, Never>?
    }

    private let capacity: Int
    private let state = Mutex(State())
    private let signal: Signal

    /// Creates an empty pipe.
    ///
    /// - Parameters:
    ///   - capacity: Bytes held before the writing end waits; one piece may go beyond it.
    ///   - isLoopWaiting: Whether the loop's end begins when the task's end asks for it.
    ///   - signal: Called from anywhere when the loop's end may go on.
    init(capacity: Int, isLoopWaiting: Bool = false, signal: @escaping Signal) {
        self.capacity = capacity
        self.signal = signal
        state.withLock { $0.isLoopWaiting = isLoopWaiting }
    }

    /// Whether all has been written.
    var isFinished: Bool { state.withLock { $0.isFinished } }

    /// Notes the end of the writing, from either end; a failure overtakes what waits.
    func finish(_ failure: HTTPBody.Failure? = nil) {
        let (reader, isSignalled) = state.withLock { state in
            guard !state.isFinished else {
                return (CheckedContinuation<Result<[UInt8]?, HTTPBody.Failure>, Never>?.none, false)
            }
            state.isFinished = true
            state.failure = failure
            if failure != nil { state.pieces = [] }
            defer { state.isLoopWaiting = false }
            return (state.reader.take(), state.isLoopWaiting)
        }
        reader?.resume(returning: failure.map { .failure($0) } ?? .success(nil))
        if isSignalled { signal() }
    }

    /// Notes that nobody reads any more, from either end.
    func abandon() {
        let (writer, isSignalled) = state.withLock { state in
            state.isAbandoned = true
            state.pieces = []
            state.count = 0
            defer { state.isLoopWaiting = false }
            return (state.writer.take(), state.isLoopWaiting)
        }
        writer?.resume(returning: false)
        if isSignalled { signal() }
    }
}

// The loop's end.
extension BodyPipe {
    /// Writes.
    ///
    /// - Returns: False when there is no room: nothing was taken, and the signal will come.
    func offer(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let piece = unsafe Array(bytes)
        let (isTaken, reader) = state.withLock { state in
            guard !state.isAbandoned else {
                return (true, CheckedContinuation<Result<[UInt8]?, HTTPBody.Failure>, Never>?.none)
            }
            if let reader = state.reader.take() { return (true, reader) }
            guard state.count < capacity else {
                state.isLoopWaiting = true
                return (false, nil)
            }
            state.pieces.append(piece[...])
            state.count += piece.count
            return (true, nil)
        }
        reader?.resume(returning: .success(piece))
        return isTaken
    }

    /// Reads.
    func take(_ buffer: UnsafeMutableRawBufferPointer) -> Taken {
        let (taken, writer) = state.withLock { state in
            var filled = 0
            while filled < buffer.count, let piece = state.pieces.first {
                let part = piece.prefix(buffer.count - filled)
                unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
                    .copyBytes(from: part)
                filled += part.count
                if part.count == piece.count {
                    state.pieces.removeFirst()
                } else {
                    state.pieces[0] = piece.dropFirst(part.count)
                }
            }
            state.count -= filled
            let writer = state.count < capacity ? state.writer.take() : nil
            guard filled == 0 else { return (Taken.bytes(filled), writer) }
            if state.failure != nil { return (Taken.failed, writer) }
            if state.isFinished { return (Taken.end, writer) }
            state.isLoopWaiting = true
            return (Taken.later, writer)
        }
        writer?.resume(returning: true)
        return taken
    }
}

// The task's end.
extension BodyPipe {
    /// Writes, and waits until there is room for more.
    ///
    /// - Returns: False when nobody reads any more or the task is cancelled.
    func write(_ bytes: [UInt8]) async -> Bool {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let (answer, isSignalled) = state.withLock { state -> (Bool?, Bool) in
                    guard !state.isAbandoned, !state.isFinished, !Task.isCancelled else {
                        return (false, false)
                    }
                    state.pieces.append(bytes[...])
                    state.count += bytes.count
                    defer { state.isLoopWaiting = false }
                    guard state.count >= capacity else { return (true, state.isLoopWaiting) }
                    state.writer = continuation
                    return (nil, state.isLoopWaiting)
                }
                if isSignalled { signal() }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            let writer = state.withLock { $0.writer.take() }
            writer?.resume(returning: false)
        }
    }

    /// Writes a whole body, as fast as it is taken, and its end.
    func fill(from body: HTTPBody) async {
        do throws(HTTPBody.Failure) {
            var pieces = body.makeAsyncIterator()
            while let piece = try await pieces.next(isolation: nil) {
                let isTaken = piece.isEmpty ? true : await write(piece)
                guard isTaken else { break }
            }
            finish(Task.isCancelled ? .cancelled : nil)
        } catch {
            finish(error)
        }
    }

    /// Reads the next piece; nil at the end.
    func next() async throws(HTTPBody.Failure) -> [UInt8]? {
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let (ready, isSignalled) = state.withLock { $0.read(continuation) }
                if isSignalled { signal() }
                if let ready { continuation.resume(returning: ready) }
            }
        } onCancel: {
            let reader = state.withLock { $0.reader.take() }
            reader?.resume(returning: .failure(.cancelled))
        }
        return try result.get()
    }
}

extension BodyPipe.State {
    /// What a reader gets at once, if anything, and whether the loop's end may go on.
    fileprivate mutating func read(
        _ continuation: CheckedContinuation<Result<[UInt8]?, HTTPBody.Failure>, Never>
    ) -> (Result<[UInt8]?, HTTPBody.Failure>?, Bool) {
        precondition(reader == nil, "A body is read by one task at a time")
        defer { isLoopWaiting = false }
        if let failure { return (.failure(failure), isLoopWaiting) }
        guard pieces.isEmpty else {
            // Small pieces are handed over together.
            var all: [UInt8] = []
            all.reserveCapacity(count)
            for piece in pieces { all.append(contentsOf: piece) }
            pieces.removeAll(keepingCapacity: true)
            count = 0
            return (.success(all), isLoopWaiting)
        }
        if isFinished { return (.success(nil), isLoopWaiting) }
        guard !Task.isCancelled else { return (.failure(.cancelled), isLoopWaiting) }
        reader = continuation
        return (nil, isLoopWaiting)
    }
}
