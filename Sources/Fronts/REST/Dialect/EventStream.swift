import Commands
import HTTP
import Model
import Synchronization

/// What happens on an account as a body without end, fetched page by page as the client takes it: a slow one
/// holds up nobody, and finds the rest in the journal.
///
/// A dialect gives the words. A client that takes nothing costs nothing: the next part is fetched when there is room.
struct EventStream: Sendable {
    /// Something to be worded.
    enum Part {
        /// What happened; where nothing did, a sign of life.
        case page(EventPage)
        /// Why there is no more; the last part. When the client comes again it gets a status.
        case failed(Refusal)
    }

    /// How long nothing may happen until there is a sign of life, in milliseconds.
    private static let silence = 15_000
    private let call: Call
    private let wording: @Sendable (Part) -> [[UInt8]]
    private var command: ListEvents
    private var page: EventPage?
    /// What is worded and not given out yet, the next one last.
    private var pieces: [[UInt8]] = []
    private var isOver = false

    /// Asks for the first page at once, so that a refusal still has a status of its own.
    init(
        _ call: Call,
        _ command: ListEvents,
        wording: @escaping @Sendable (Part) -> [[UInt8]]
    ) async throws(Refusal) {
        self.call = call
        self.wording = wording
        self.command = command
        self.command.wait = 0
        page = try await call.perform(self.command)
        self.command.wait = Self.silence
    }

    /// The next piece; nil when the account is gone or the client is.
    private mutating func next() async -> [UInt8]? {
        while !Task.isCancelled {
            if let piece = pieces.popLast() { return piece }
            guard !isOver else { return nil }
            pieces = (await words()).reversed()
        }
        return nil
    }

    private mutating func words() async -> [[UInt8]] {
        do throws(Refusal) {
            let page =
                if let first = page.take() { first } else {
                    try await call.perform(waiting: command)
                }
            command.after = page.through
            return wording(.page(page))
        } catch {
            isOver = true
            return wording(.failed(error))
        }
    }

    /// The pieces as they are asked for, one at a time.
    func parts() -> AsyncStream<[UInt8]> {
        let state = Mutex(self)
        return AsyncStream {
            var stream = state.withLock { $0 }
            defer { state.withLock { [stream] in $0 = stream } }
            return await stream.next()
        }
    }
}
