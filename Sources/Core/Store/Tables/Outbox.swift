public import Model
public import SQLite

// Messages that must leave exactly once:
//
//     enqueue ─→ row without stanza ─setEncrypted→ row with stanza ─finishOutgoing→ gone, state sent
//
// A message is in the outbox before it is encrypted. Once its stanza is made, a restarted process
// sends those bytes again, and the server knows the id.

extension Reader {
    /// How many messages wait in the outbox.
    public func queuedCount() throws(SQLiteError) -> Int {
        Int(try connection.statement("SELECT count(*) FROM outbox").number() ?? 0)
    }

    /// The next message to send after an entry; from the start when nil.
    public func nextOutgoing(after entry: Int64? = nil) throws(SQLiteError) -> OutboxEntry? {
        let found = try connection.statement(
            """
            SELECT entry, message, payload, stanza FROM outbox JOIN messages ON row = message
            WHERE entry > ? ORDER BY entry LIMIT 1
            """
        ).first([.integer(entry ?? 0)]) { row in
            (row.int(0), row.int(1), row.bytes(2), row.optionalBytes(3))
        }
        guard let found, let message = try message(row: found.1) else { return nil }
        return OutboxEntry(entry: found.0, message: message, payload: found.2, stanza: found.3)
    }

    /// One entry of the outbox; nil when it has left.
    public func outgoing(_ entry: Int64) throws(SQLiteError) -> OutboxEntry? {
        let next = try nextOutgoing(after: entry - 1)
        return next?.entry == entry ? next : nil
    }

    /// The entry of a message; nil when it is not in the outbox.
    public func outgoing(id: MessageID) throws(SQLiteError) -> OutboxEntry? {
        let entry = try connection.statement("SELECT entry FROM outbox WHERE id = ?")
            .number([.text(id.text)])
        return try entry.flatMap { entry throws(SQLiteError) in try outgoing(entry) }
    }

    /// Everything in the outbox, in order.
    public func outbox() throws(SQLiteError) -> [OutboxEntry] {
        var entries: [OutboxEntry] = []
        while let next = try nextOutgoing(after: entries.last?.entry) { entries.append(next) }
        return entries
    }
}

extension Transaction {
    /// Stores an own message in state ``DeliveryState/queued`` and puts it into the outbox.
    ///
    /// It stands below everything that its chat holds, whatever the local clock says.
    ///
    /// - Throws: A constraint error when the id is in use; choose another.
    public func enqueue(_ new: OutgoingMessage) throws(SQLiteError) -> Message {
        let message = try insert(
            NewMessage(
                chat: new.chat,
                id: new.id,
                sender: new.sender,
                isFromMe: true,
                time: try timeAfterAll(new.chat, new.time),
                content: new.content,
                state: .queued,
                encoded: new.payload
            )
        )
        guard let message else {
            throw .constraint("this message id is in use")
        }
        try connection.statement("INSERT INTO outbox (message, id) VALUES (?, ?)")
            .run([.integer(message.message.row), .text(new.id.text)])
        return message.message
    }

    /// The time of a message that is written now, to the second as the server counts: an answer to it bears
    /// the server's second and must not come before.
    private func timeAfterAll(_ chat: JID, _ time: Timestamp) throws(SQLiteError) -> Timestamp {
        let second = Timestamp(seconds: time.seconds)
        guard let chat = try findChat(chat) else { return second }
        return max(second, Timestamp(milliseconds: try tally(chat).lastActivity))
    }

    /// Keeps the encrypted stanza of an entry, together with the ratchet step that made it.
    public func setEncrypted(_ entry: Int64, stanza: [UInt8]?) throws(SQLiteError) {
        try connection.statement("UPDATE outbox SET stanza = ? WHERE entry = ?")
            .run([.bytes(stanza), .integer(entry)])
    }

    /// Takes a message out of the outbox: the server has it.
    ///
    /// - Parameters:
    ///   - entry: Its place in the outbox.
    ///   - time: When the server took it, server clock; nil keeps the time it was written.
    /// - Returns: The message when this changed it; nil when it was finished before.
    /// - Throws: `SQLiteError`.
    @discardableResult
    public func finishOutgoing(
        _ entry: Int64,
        time: Timestamp? = nil
    ) throws(SQLiteError) -> Message? {
        guard let row = try leaveOutbox(entry) else { return nil }
        try connection.statement("UPDATE messages SET state = max(state, 1) WHERE row = ?")
            .run([.integer(row)])
        if let time { try setTime(time, row: row) }
        return try changed(row: row)
    }

    /// Takes a message out of the outbox for good, as ``DeliveryState/failed``.
    ///
    /// - Parameters:
    ///   - entry: Its place in the outbox.
    ///   - reason: Kept with the message, for people.
    /// - Returns: The message; nil when it was not in the outbox.
    /// - Throws: `SQLiteError`.
    @discardableResult
    public func failOutgoing(_ entry: Int64, reason: String) throws(SQLiteError) -> Message? {
        guard let row = try leaveOutbox(entry) else { return nil }
        try connection.statement(
            "UPDATE messages SET state = -1, failure = ? WHERE row = ? AND state = 0"
        ).run([.text(reason), .integer(row)])
        return try changed(row: row)
    }

    /// Puts a failed message into the outbox again, under its own id.
    @discardableResult
    public func requeue(row: Int64) throws(SQLiteError) -> Message? {
        let id = try connection.statement(
            """
            UPDATE messages SET state = 0, failure = NULL
            WHERE row = ? AND state = -1 RETURNING id
            """
        ).first([.integer(row)]) { $0.text(0) }
        guard let id else { return nil }
        try connection.statement("INSERT INTO outbox (message, id) VALUES (?, ?)")
            .run([.integer(row), .text(id)])
        return try changed(row: row)
    }

    private func leaveOutbox(_ entry: Int64) throws(SQLiteError) -> Int64? {
        try connection.statement("DELETE FROM outbox WHERE entry = ? RETURNING message")
            .number([.integer(entry)])
    }

    /// Moves a message to the server's time, but not before what was there when it was written.
    private func setTime(_ time: Timestamp, row: Int64) throws(SQLiteError) {
        let found = try connection.statement("SELECT chat, time FROM messages WHERE row = ?")
            .first([.integer(row)]) { ($0.int(0), $0.int(1)) }
        guard let (chat, before) = found else { return }
        let time = time.plausible(now: now).milliseconds
        // Between the server's time and the own lie few messages, or none. Those that wait for the server
        // themselves bear a time of this machine, which counts for nothing here.
        let least = try connection.statement(
            """
            SELECT max(time) FROM messages
            WHERE chat = ? AND time > ? AND time <= ? AND row < ? AND state IS NOT 0
            """
        ).first([.integer(chat), .integer(time), .integer(before), .integer(row)]) {
            $0.optionalInt(0)
        }.flatMap(\.self)
        try connection.statement("UPDATE messages SET time = ? WHERE row = ?")
            .run([.integer(max(time, least ?? time)), .integer(row)])
        try refreshNewest(of: chat)
    }
}
