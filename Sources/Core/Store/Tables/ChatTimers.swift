public import Model
public import SQLite

/// How long messages of a chat stay, as one side has set it.
public struct ChatTimer: Hashable, Sendable {
    /// Seconds; 0 for ever.
    public var seconds: UInt32
    /// When it was set, server clock; 1970 when nobody has said.
    public var time: Timestamp

    /// Takes both parts.
    public init(seconds: UInt32, time: Timestamp) {
        self.seconds = seconds
        self.time = time
    }
}

extension Reader {
    /// A chat's timer; nil when none was ever told.
    public func timer(of chat: JID) throws(SQLiteError) -> ChatTimer? {
        guard let id = try findChat(chat) else { return nil }
        return try connection.statement(
            "SELECT expiration, expiration_set FROM chats WHERE id = ? AND expiration IS NOT NULL"
        ).first([.integer(id)]) { row in
            ChatTimer(
                seconds: UInt32(clamping: row.int(0)),
                time: Timestamp(milliseconds: row.int(1))
            )
        }
    }
}

extension Transaction {
    /// Keeps a chat's timer; one that was set before the one that is known changes nothing, nor does any for a
    /// chat that is not there.
    ///
    /// - Returns: Whether messages stay for another time now.
    /// - Throws: `SQLiteError`.
    @discardableResult
    public func setTimer(_ timer: ChatTimer, of chat: JID) throws(SQLiteError) -> Bool {
        guard let id = try findChat(chat) else { return false }
        // One that claims to be of the far future would never be followed by another.
        let (seconds, time) = (Int64(timer.seconds), timer.time.plausible(now: now).milliseconds)
        let known = try connection.statement(
            "SELECT expiration, expiration_set FROM chats WHERE id = ?"
        ).first([.integer(id)]) { ($0.optionalInt(0), $0.optionalInt(1)) }
        guard let (before, set) = known, set ?? .min <= time, before != seconds || set != time
        else { return false }
        try connection.statement(
            "UPDATE chats SET expiration = ?2, expiration_set = ?3 WHERE id = ?1"
        ).run([.integer(id), .integer(seconds), .integer(time)])
        return before ?? 0 != seconds
    }

    /// Of the timers of two chats that become one the newer stays.
    func moveTimer(ofChat old: Int64, to new: Int64) throws(SQLiteError) {
        try connection.statement(
            """
            UPDATE chats SET (expiration, expiration_set) = (
                SELECT expiration, expiration_set FROM chats WHERE id = ?1
            ) WHERE id = ?2 AND coalesce(expiration_set, -1) <
                coalesce((SELECT expiration_set FROM chats WHERE id = ?1), -1)
            """
        ).run([.integer(old), .integer(new)])
    }
}
