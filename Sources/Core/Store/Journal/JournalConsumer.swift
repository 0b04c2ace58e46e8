public import Model
internal import SQLite
internal import Synchronization

/// Somebody who must see every event once, over restarts: a webhook, a bot.
///
///     next ─→ handle ─→ advance(to: through)      killed before `advance`: the same events come again
///
/// One task reads a consumer at a time. While it is away the journal keeps what it has not seen, up to the
/// limits; what is lost all the same it is told.
public final class JournalConsumer: Sendable {
    /// Its name in the database.
    public let name: String
    private let journal: Journal
    private let areas: Set<Area>
    private let state: Mutex<State>

    private struct State {
        /// The stored cursor.
        var cursor: Int64
        /// Up to here nothing after the cursor is for this consumer.
        var scanned: Int64
    }

    /// How far a consumer for whom nothing comes moves on without storing it.
    private static let stride: Int64 = 1000

    init(name: String, journal: Journal, areas: Set<Area>, cursor: Int64) {
        self.name = name
        self.journal = journal
        self.areas = areas
        state = Mutex(State(cursor: cursor, scanned: cursor))
    }

    /// The last place that it is done with.
    public var cursor: Int64 { state.withLock { $0.cursor } }

    /// The next events after the cursor, at least one or word of loss; waits for them.
    ///
    /// Without ``advance(to:)`` the next call returns the same.
    ///
    /// - Parameter limit: How many events at most.
    /// - Returns: The events; nil when the database was closed or the task cancelled.
    /// - Throws: ``DatabaseError``.
    public func next(limit: Int = 100) async throws -> JournalBatch? {
        while !Task.isCancelled {
            let end = journal.ring.end
            let start = state.withLock { $0.scanned }
            let batch = try await journal.page(after: start, areas: areas, limit: limit)
            if !batch.entries.isEmpty || batch.lost != nil { return batch }
            try await skip(to: batch.through)
            guard batch.through >= end.last else { continue }
            guard !journal.ring.isFinished else { return nil }
            await journal.ring.wait(after: end.mark)
        }
        return nil
    }

    /// Notes that everything up to a place has been dealt with; going back changes nothing.
    ///
    /// - Parameter sequence: ``JournalBatch/through``, or an entry's place.
    /// - Throws: ``DatabaseError``; the cursor is where it was.
    public func advance(to sequence: Int64) async throws {
        let cursor = try await journal.writer.write { [name] transaction in
            try transaction.advance(consumer: name, to: sequence)
        }
        noteAdvance(to: cursor)
    }

    private func noteAdvance(to cursor: Int64) {
        state.withLock { state in
            state.cursor = max(state.cursor, cursor)
            state.scanned = max(state.scanned, state.cursor)
        }
    }

    private func skip(to place: Int64) async throws {
        let cursor = state.withLock { state in
            state.scanned = max(state.scanned, place)
            return state.cursor
        }
        if place - cursor >= Self.stride { try await advance(to: place) }
    }
}

extension Journal {
    /// A reader whose place in the journal is kept under a name.
    ///
    /// - Parameters:
    ///   - name: Its name; a new one starts after the newest event, or where `start` says.
    ///   - areas: What the events may be about.
    ///   - start: The place that a new consumer starts after.
    /// - Returns: The consumer, at its cursor.
    /// - Throws: ``DatabaseError``.
    public func consumer(
        named name: String,
        areas: Set<Area> = Set(Area.allCases),
        startingAfter start: Int64? = nil
    ) async throws -> JournalConsumer {
        let cursor = try await writer.write { try $0.makeConsumer(name, after: start) }
        return JournalConsumer(name: name, journal: self, areas: areas, cursor: cursor)
    }

    /// Forgets a consumer: the journal keeps nothing for it any more.
    public func removeConsumer(named name: String) async throws {
        try await writer.write { try $0.removeConsumer(name) }
    }
}
