public import Model
public import SQLite

extension Transaction {
    /// Pins a message in its chat, or takes the pin away.
    ///
    /// What is older than the last that is known changes nothing, nor does a pin of a message that was deleted for
    /// everyone.
    ///
    /// - Parameters:
    ///   - row: The message.
    ///   - until: Until when, server clock; nil takes the pin away.
    ///   - time: When that was done, server clock.
    /// - Returns: The message as it became; nil when nothing changed.
    /// - Throws: `SQLiteError`.
    @discardableResult
    public func pin(
        row: Int64,
        until: Timestamp?,
        at time: Timestamp
    ) throws(SQLiteError) -> Message? {
        try connection.statement(
            """
            UPDATE messages SET pinned = ?2, pin_time = ?3
            WHERE row = ?1 AND coalesce(pin_time, 0) <= ?3 AND kind <> ?4
                AND (pinned IS NOT ?2 OR pin_time IS NOT ?3)
            """
        ).run([
            .integer(row),
            .integer(until.map { min(max(0, $0.milliseconds), Timestamp.latest.milliseconds) }),
            .integer(time.plausible(now: now).milliseconds), .text(DeletedContent.kind),
        ])
        return connection.changes > 0 ? try changed(row: row) : nil
    }

    /// Keeps a message that would disappear, or lets it go again; as with ``pin(row:until:at:)`` the last counts.
    @discardableResult
    public func keep(
        row: Int64,
        _ isKept: Bool,
        at time: Timestamp
    ) throws(SQLiteError) -> Message? {
        try connection.statement(
            """
            UPDATE messages SET is_kept = ?2, keep_time = ?3
            WHERE row = ?1 AND coalesce(keep_time, 0) <= ?3 AND kind <> ?4
                AND (coalesce(is_kept, 0) <> ?2 OR keep_time IS NOT ?3)
            """
        ).run([
            .integer(row), .flag(isKept), .integer(time.plausible(now: now).milliseconds),
            .text(DeletedContent.kind),
        ])
        return connection.changes > 0 ? try changed(row: row) : nil
    }

    /// Marks a message for finding it again, or takes the mark away.
    ///
    /// - Returns: The message as it became; nil when nothing changed.
    /// - Throws: `SQLiteError`.
    @discardableResult
    public func star(row: Int64, _ isStarred: Bool) throws(SQLiteError) -> Message? {
        try connection.statement(
            """
            UPDATE messages SET is_starred = ?2
            WHERE row = ?1 AND coalesce(is_starred, 0) <> ?2 AND kind <> ?3
            """
        ).run([.integer(row), .flag(isStarred), .text(DeletedContent.kind)])
        return connection.changes > 0 ? try changed(row: row) : nil
    }
}
