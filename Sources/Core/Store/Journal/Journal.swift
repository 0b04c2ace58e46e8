public import Model
internal import SQLite

/// Everything that happened on an account, in the order of the commits that made it happen.
///
/// Events are written with ``Transaction/record(_:)`` and read here: live with ``follow(after:areas:)``, or
/// with a cursor that survives restarts through ``consumer(named:startingAfter:)``.
public final class Journal: Sendable {
    let ring: JournalRing
    let writer: Writer
    private let readers: ConnectionPool
    private let rows = JournalRows()
    private let path: String

    init(ring: JournalRing, writer: Writer, readers: ConnectionPool, path: String) {
        self.ring = ring
        self.writer = writer
        self.readers = readers
        self.path = path
    }

    /// The newest event's place.
    public var last: Int64 { ring.end.last }

    /// How much was told since the database was opened: the same as before when nothing happened since.
    public var told: Int { ring.end.mark }

    /// Tells an event that is kept nowhere, such as how many stanzas are still to come.
    public func tell(_ event: some Event, at time: Timestamp) {
        precondition(type(of: event).isMomentary, "an event that is kept is recorded")
        ring.tell(event, at: time)
    }

    /// What happens after a place, live and without end.
    ///
    /// Each follower has a position of its own and holds up nobody. One that is slow is given what it missed
    /// from the table, and told what is no longer there.
    ///
    /// - Parameters:
    ///   - sequence: The place to start after; nil starts now.
    ///   - areas: What the events may be about.
    /// - Returns: A sequence that waits at its position.
    public func follow(
        after sequence: Int64? = nil,
        areas: Set<Area> = Set(Area.allCases)
    ) -> JournalFollower {
        JournalFollower(journal: self, after: sequence, areas: areas)
    }

    /// What is in the table after a place, without waiting.
    ///
    /// - Parameters:
    ///   - sequence: The place to start after.
    ///   - areas: What the events may be about.
    ///   - limit: How many events at most.
    /// - Returns: The events, and up to where the table was searched.
    /// - Throws: `DatabaseError`.
    @concurrent
    public func page(
        after sequence: Int64,
        areas: Set<Area>,
        limit: Int
    ) async throws -> JournalBatch {
        do {
            return try readers.read {
                try Reader($0).journal(after: sequence, areas: areas, limit: limit, rows)
            }
        } catch {
            throw DatabaseError.wrapping(error, path: path)
        }
    }
}
