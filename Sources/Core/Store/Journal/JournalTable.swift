internal import Model
internal import SQLite

extension Reader {
    /// The newest event's place; 0 before the first.
    func lastEvent() throws(SQLiteError) -> Int64 {
        try connection.statement("SELECT max(last) FROM journal").number() ?? 0
    }

    /// How many bytes of events were ever written.
    func writtenBytes() throws(SQLiteError) -> Int64 {
        try connection.statement("SELECT written FROM journal ORDER BY last DESC LIMIT 1").number()
            ?? 0
    }

    /// Events after a place, oldest first, as many as one row and then until there are enough.
    ///
    /// - Parameters:
    ///   - sequence: The last place that the reader is done with.
    ///   - areas: What they may be about.
    ///   - limit: Where to stop.
    ///   - known: The rows that were read lately.
    /// - Returns: The events, what is no longer there, and the place up to which this is everything.
    /// - Throws: `SQLiteError`.
    func journal(
        after sequence: Int64,
        areas: Set<Area>,
        limit: Int,
        _ known: JournalRows
    ) throws(SQLiteError) -> JournalBatch {
        let last = try lastEvent()
        guard sequence <= last else {
            // A place of another journal, or of this one before it was restored from an older copy.
            return JournalBatch(entries: [], lost: last + 1...sequence, through: last)
        }
        var batch = JournalBatch(entries: [], lost: nil, through: sequence)
        let rows = try connection.statement(
            "SELECT last, last - count, areas FROM journal WHERE last > ? ORDER BY last LIMIT 64"
        ).all([.integer(sequence)]) { (last: $0.int(0), before: $0.int(1), areas: $0.int(2)) }
        for row in rows {
            if row.before > batch.through {
                // What is missing further on is told by the next part, which begins there.
                guard batch.through == sequence else { break }
                batch.lost = sequence + 1...row.before
            }
            if row.areas & areas.bits != 0 {
                batch.entries += try self.row(through: row.last, known).filter {
                    $0.sequence > sequence && $0.isAbout(areas)
                }
            }
            batch.through = row.last
            if batch.entries.count >= limit { break }
        }
        batch.cut(to: limit)
        return batch
    }

    /// All events of the row that ends with a place.
    private func row(
        through last: Int64,
        _ known: JournalRows
    ) throws(SQLiteError) -> [JournalEntry] {
        if let entries = known.entries(through: last) { return entries }
        let found = try connection.statement("SELECT time, events FROM journal WHERE last = ?")
            .first([.integer(last)]) { (Timestamp(milliseconds: $0.int(0)), $0.text(1)) }
        guard let (time, text) = found else { return [] }
        let entries = JournalPage.entries(text, time: time, last: last)
        known.keep(entries, through: last, size: text.utf8.count)
        return entries
    }
}

extension Transaction {
    /// Deletes what no consumer needs any more, and what is too old or too much whoever needs it, from the oldest
    /// on up to the first that stays: places are never missing in between, whatever the clock said when they were
    /// written.
    ///
    /// The newest few stay for readers without a cursor that come back; the newest row stays always.
    func trimJournal() throws(SQLiteError) {
        let limits = memory.journalLimits
        let last = try lastEvent()
        let lowest = try connection.statement("SELECT min(cursor) FROM consumers")
            .first { $0.optionalInt(0) }.flatMap(\.self)
        let unneeded = min(lowest ?? last, last - Int64(limits.recent))
        let floor = max(unneeded, last - Int64(limits.count))
        let oldest = now.milliseconds - limits.milliseconds
        try connection.statement(
            """
            DELETE FROM journal WHERE last IN (
                SELECT last FROM journal WHERE last < ?1 ORDER BY last LIMIT 4096
            ) AND last < coalesce((
                SELECT last FROM journal WHERE last > ?2 AND time >= ?3 AND written > ?4
                ORDER BY last LIMIT 1
            ), ?1)
            """
        ).run([
            .integer(last), .integer(floor), .integer(oldest),
            .integer(try writtenBytes() - limits.bytes),
        ])
    }
}
