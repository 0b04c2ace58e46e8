internal import SQLite
internal import Synchronization

/// Somebody who must see every event once, over restarts: a webhook, a bot.
///
///     follow(after: cursor) ─→ handle ─→ advance(to: through)
///
/// Killed before it advances, it gets the same events again. While it is away the journal keeps what it has
/// not seen, up to the limits; what is lost all the same the one who follows is told.
public final class JournalConsumer: Sendable {
    /// Its name in the database.
    public let name: String
    private let journal: Journal
    private let place: Mutex<Int64>

    init(name: String, journal: Journal, cursor: Int64) {
        self.name = name
        self.journal = journal
        place = Mutex(cursor)
    }

    /// The last place that it is done with.
    public var cursor: Int64 { place.withLock { $0 } }

    /// Notes that everything up to a place has been dealt with; going back changes nothing.
    ///
    /// - Parameter sequence: ``JournalBatch/through``, or an entry's place.
    /// - Throws: ``DatabaseError``; the cursor is where it was.
    public func advance(to sequence: Int64) async throws {
        let cursor = try await journal.writer.write { [name] transaction in
            try transaction.advance(consumer: name, to: sequence)
        }
        place.withLock { $0 = max($0, cursor) }
    }
}

extension Journal {
    /// A reader whose place in the journal is kept under a name.
    ///
    /// - Parameters:
    ///   - name: Its name; a new one starts after the newest event, or where `start` says.
    ///   - start: The place that a new consumer starts after.
    /// - Returns: The consumer, at its cursor.
    /// - Throws: ``DatabaseError``.
    public func consumer(
        named name: String,
        startingAfter start: Int64? = nil
    ) async throws -> JournalConsumer {
        let cursor = try await writer.write { try $0.makeConsumer(name, after: start) }
        return JournalConsumer(name: name, journal: self, cursor: cursor)
    }

    /// Forgets a consumer: the journal keeps nothing for it any more.
    public func removeConsumer(named name: String) async throws {
        try await writer.write { try $0.removeConsumer(name) }
    }
}
