import Commands
import HTTP
import Model
import Synchronization

/// What happens on an account as a body without end, fetched page by page as the client takes it: a slow one
/// holds up nobody, and finds the rest in the journal.
///
/// A dialect gives the words.
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
    private let wording: @Sendable (Part) -> [UInt8]
    private var command: ListEvents
    private var page: EventPage?
    private var isOver = false

    /// Asks for the first page at once, so that a refusal still has a status of its own.
    init(
        _ call: Call,
        _ command: ListEvents,
        wording: @escaping @Sendable (Part) -> [UInt8]
    ) async throws(Refusal) {
        self.call = call
        self.wording = wording
        self.command = command
        self.command.wait = 0
        page = try await call.perform(self.command)
        self.command.wait = Self.silence
    }

    /// The next part; nil when the account is gone or the client is.
    private mutating func next() async -> [UInt8]? {
        guard !Task.isCancelled else { return nil }
        if let page {
            self.page = nil
            return words(of: page)
        }
        guard !isOver else { return nil }
        do throws(Refusal) {
            return words(of: try await call.perform(command))
        } catch {
            isOver = true
            return wording(.failed(error))
        }
    }

    private mutating func words(of page: EventPage) -> [UInt8] {
        command.after = page.through
        return wording(.page(page))
    }

    /// The parts as they are asked for, one at a time.
    func parts() -> AsyncStream<[UInt8]> {
        let state = Mutex(self)
        return AsyncStream {
            var stream = state.withLock { $0 }
            defer { state.withLock { [stream] in $0 = stream } }
            return await stream.next()
        }
    }
}
