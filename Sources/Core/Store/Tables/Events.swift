public import Model
public import SQLite

// What happened, in order, with the transaction that made it happen: a front end that was away, or
// was killed between commit and delivery, reads on from the last sequence number it handled.

extension Reader {
    /// Events after a sequence number, oldest first, with messages and chats as they are now.
    ///
    /// Only the last 10,000 or so are kept. What was deleted since is left out.
    public func events(after sequence: Int64, limit: Int) throws(SQLiteError) -> [JournalEntry] {
        let rows = try connection.statement(
            """
            SELECT sequence, kind, message, chat, old_chat FROM events
            WHERE sequence > ? ORDER BY sequence LIMIT ?
            """
        ).all([.integer(sequence), .int(limit)]) { row throws(SQLiteError) in
            (
                row.int(0), row.int(1), row.optionalInt(2), try row.optionalJID(3),
                try row.optionalJID(4)
            )
        }
        var events: [JournalEntry] = []
        for (sequence, kind, message, chat, old) in rows {
            let event: (any Event)? =
                switch (kind, message, chat, old) {
                case (0, let message?, _, _):
                    try self.message(row: message).map { MessageAdded($0) }
                case (1, let message?, _, _):
                    try self.message(row: message).map { MessageChanged($0) }
                case (2, _, let chat?, _): try self.chat(chat).map { ChatChanged($0) }
                case (3, _, let chat?, let old?): ChatMerged(old: old, new: chat)
                default: nil
                }
            if let event {
                events.append(
                    JournalEntry(
                        sequence: sequence,
                        time: Timestamp(milliseconds: 0),
                        event: event
                    )
                )
            }
        }
        return events
    }

    /// The newest event's sequence number; 0 when there is none.
    public func lastEvent() throws(SQLiteError) -> Int64 {
        try connection.statement("SELECT max(sequence) FROM events").number() ?? 0
    }
}

extension Transaction {
    /// What this transaction did so far, in order, each changed chat once at the end.
    ///
    /// To be returned from the transaction's closure and published once it is committed.
    public var events: [any Event] {
        var events = recorded
        var seen: Set<JID> = []
        for address in touchedChats where seen.insert(address).inserted {
            // A chat that cannot be read gives no event; whoever reads it next meets the damage.
            if let chat = try? chat(address) { events.append(ChatChanged(chat)) }
        }
        return events
    }

    /// Notes something in the event log; connection and pairing states are of the moment, and left out.
    func record(_ event: any Event) throws(SQLiteError) {
        recorded.append(event)
        switch event {
        case let event as MessageAdded:
            touch(event.message.chat)
            try log(kind: 0, message: event.message.row)
        case let event as MessageChanged:
            touch(event.message.chat)
            try log(kind: 1, message: event.message.row)
        case let event as ChatMerged:
            touch(event.new)
            try log(kind: 3, chat: event.new, old: event.old)
        default:
            break
        }
    }

    /// Notes that a chat's row is different now.
    func touch(_ chat: JID) {
        if touchedChats.last != chat { touchedChats.append(chat) }
    }

    private func log(
        kind: Int64,
        message: Int64? = nil,
        chat: JID? = nil,
        old: JID? = nil
    ) throws(SQLiteError) {
        try connection.statement(
            "INSERT INTO events (kind, message, chat, old_chat) VALUES (?, ?, ?, ?)"
        ).run([
            .integer(kind), .integer(message), .text(chat?.description), .text(old?.description),
        ])
        let sequence = connection.lastInsertedRow
        guard sequence % 1024 == 0 else { return }
        try connection.statement("DELETE FROM events WHERE sequence <= ?")
            .run([.integer(sequence - 10_000)])
    }
}
