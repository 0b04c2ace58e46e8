internal import Model
internal import SQLite

/// What a chat's row counts; kept in memory by the writer and stored once a transaction, however many
/// messages it took in.
struct ChatTally {
    /// Messages from others that are unread.
    var unread: Int64
    /// No later than the oldest of them; nil when there is none.
    var unreadFrom: Int64?
    /// The time of the newest message, milliseconds.
    var lastActivity: Int64
    /// The newest message's row.
    var lastMessage: Int64?

    /// Counts one more message.
    mutating func add(row: Int64, time: Int64, isUnread: Bool) {
        if isUnread {
            unread += 1
            unreadFrom = min(unreadFrom ?? time, time)
        }
        guard time >= lastActivity else { return }
        lastActivity = time
        lastMessage = row
    }

    /// Counts messages that were read, all that were unread up to a time.
    mutating func read(_ count: Int, through time: Int64) {
        unread = max(0, unread - Int64(count))
        unreadFrom = unread == 0 ? nil : time
    }
}

extension Transaction {
    /// What the row of a chat counts.
    func tally(_ chat: Int64) throws(SQLiteError) -> ChatTally {
        if let known = memory.tallies.known(chat), let tally = known { return tally }
        let found = try connection.statement(
            "SELECT unread, unread_from, last_activity, last_message FROM chats WHERE id = ?"
        ).first([.integer(chat)]) { row in
            ChatTally(
                unread: row.int(0),
                unreadFrom: row.optionalInt(1),
                lastActivity: row.int(2),
                lastMessage: row.optionalInt(3)
            )
        }
        guard let found else { throw .unreadable("a chat has no row") }
        memory.tallies.remember(found, chat)
        return found
    }

    /// Works out a chat's newest message again, after one moved or went.
    func refreshNewest(of chat: Int64) throws(SQLiteError) {
        let newest = try connection.statement(
            """
            SELECT row, time FROM messages WHERE chat = ?
            ORDER BY time DESC, row DESC LIMIT 1
            """
        ).first([.integer(chat)]) { ($0.int(0), $0.int(1)) }
        guard let newest else { return }
        var tally = try tally(chat)
        (tally.lastMessage, tally.lastActivity) = newest
        memory.tallies.set(tally, chat)
    }

    /// Counts a chat's unread messages anew: only when two chats become one.
    func recount(_ chat: Int64) throws(SQLiteError) {
        let found = try connection.statement(
            """
            SELECT count(*), min(time) FROM messages
            WHERE chat = ? AND is_from_me = 0 AND is_read = 0
            """
        ).first([.integer(chat)]) { ($0.int(0), $0.optionalInt(1)) }
        var tally = try tally(chat)
        (tally.unread, tally.unreadFrom) = found ?? (0, nil)
        memory.tallies.set(tally, chat)
        try refreshNewest(of: chat)
    }

    /// Brings the rows of chats up to date; costs nothing when they are.
    func storeTallies() throws(SQLiteError) {
        guard memory.tallies.isAhead else { return }
        for (chat, tally) in memory.tallies.changes {
            guard let tally else { continue }
            try connection.statement(
                """
                UPDATE chats SET unread = ?2, unread_from = ?3, last_activity = ?4, last_message = ?5
                WHERE id = ?1
                """
            ).run([
                .integer(chat), .integer(tally.unread), .integer(tally.unreadFrom),
                .integer(tally.lastActivity), .integer(tally.lastMessage),
            ])
        }
        memory.tallies.written()
    }
}
