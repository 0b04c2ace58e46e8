internal import Model
public import SQLite

extension Transaction {
    /// Stores an own message in state ``DeliveryState/queued`` and puts it into the outbox.
    ///
    /// It stands below everything that its chat holds, whatever the local clock says. A key that was used
    /// before gives the message of that time, as it is now, if it was for the same.
    public func enqueue(_ new: OutgoingMessage) throws(SQLiteError) -> Enqueued {
        if let key = new.key, let known = try keyed(key), let message = try message(known) {
            return try stands(message, in: known.chat, for: new) ? .known(message) : .keyInUse
        }
        let stored = try insert(
            NewMessage(
                chat: new.chat,
                id: new.id,
                sender: new.sender,
                isFromMe: true,
                time: try timeAfterAll(new.chat, new.time),
                content: new.content,
                state: .queued,
                context: new.context,
                encoded: new.payload
            )
        )
        guard let message = stored?.message, stored?.isNew == true else { return .idInUse }
        let lane = OutboxLane(chat: try chatID(try canonical(new.chat)), answer: .message)
        try putIn(lane, kind: new.kind, id: new.id, message: message.row)
        if let key = new.key { try remember(key, lane.chat, new.id) }
        return .queued(message, lane)
    }

    /// Puts something into the outbox that no chat shows as a message of its own.
    ///
    /// - Returns: The lane in which it stands; nil when its key was used before.
    public func enqueue(_ new: OutgoingThing) throws(SQLiteError) -> OutboxLane? {
        if let key = new.key, try keyed(key) != nil { return nil }
        var lane = OutboxLane(chat: 0, answer: new.answer)
        if let chat = new.chat { lane.chat = try chatID(try canonical(chat)) }
        try putIn(
            lane,
            kind: new.kind,
            id: new.id,
            payload: new.payload,
            undo: new.undo,
            notBefore: new.notBefore
        )
        if let key = new.key { try remember(key, lane.chat, new.id) }
        return lane
    }

    /// The time of a message that is written now, to the second as the server counts: an answer to it bears
    /// the server's second and must not come before.
    private func timeAfterAll(_ chat: JID, _ time: Timestamp) throws(SQLiteError) -> Timestamp {
        let second = Timestamp(seconds: time.seconds)
        guard let chat = try findChat(chat) else { return second }
        return max(second, Timestamp(milliseconds: try tally(chat).lastActivity))
    }

    private func putIn(
        _ lane: OutboxLane,
        kind: String,
        id: MessageID,
        message: Int64? = nil,
        payload: [UInt8]? = nil,
        undo: [UInt8]? = nil,
        notBefore: Timestamp? = nil
    ) throws(SQLiteError) {
        try connection.statement(
            """
            INSERT INTO outbox (chat, class, kind, id, message, payload, undo, not_before)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).run([
            .integer(lane.chat), .int(lane.answer.rawValue), .text(kind), .text(id.text),
            .integer(message), .bytes(payload), .bytes(undo),
            .integer(notBefore?.milliseconds ?? 0),
        ])
        try countQueued(1, in: lane)
    }

    /// Something came into a lane or left it: what is remembered of messages follows.
    func countQueued(_ change: Int, in lane: OutboxLane) throws(SQLiteError) {
        guard lane.answer == .message, lane.chat != 0 else { return }
        if let queued = memory.queued {
            memory.queued = queued + change
        } else {
            memory.queued = try queuedCount()
        }
    }
}

// A caller that repeats a request after a lost answer names it by the same key.
extension Transaction {
    /// How many keys are remembered.
    private static var keyLimit: Int64 { 100_000 }

    private typealias Named = (chat: Int64, id: String)

    private func keyed(_ key: String) throws(SQLiteError) -> Named? {
        try connection.statement("SELECT chat, id FROM outbox_keys WHERE key = ?")
            .first([.text(key)]) { ($0.int(0), $0.text(1)) }
    }

    private func message(_ named: Named) throws(SQLiteError) -> Message? {
        let row = try connection.statement(
            "SELECT row FROM messages WHERE key = ? AND chat = ? AND id = ? AND is_from_me = 1"
        ).number([
            .integer(MessageID(named.id).key), .integer(named.chat), .text(named.id),
        ])
        return try row.flatMap { row throws(SQLiteError) in try message(row: row) }
    }

    /// Whether a message is what a request asks for once more; what was edited or deleted since cannot be compared.
    private func stands(
        _ message: Message,
        in chat: Int64,
        for new: OutgoingMessage
    ) throws(SQLiteError) -> Bool {
        guard try findChat(try canonical(new.chat)) == chat,
            try viewers(message.context) == viewers(new.context)
        else { return false }
        if message.content == new.content || message.content.kind == DeletedContent.kind {
            return true
        }
        return try connection.statement(
            "SELECT row FROM messages WHERE row = ? AND edited IS NOT NULL"
        ).number([.integer(message.row)]) != nil
    }

    /// Whom alone a post is for, by the addresses that the database goes by now.
    private func viewers(_ context: MessageContext?) throws(SQLiteError) -> [JID]? {
        guard let viewers = context?.viewers else { return nil }
        var known: [JID] = []
        for viewer in viewers { known.append(try canonical(viewer)) }
        return known
    }

    private func remember(_ key: String, _ chat: Int64, _ id: MessageID) throws(SQLiteError) {
        try connection.statement("INSERT INTO outbox_keys (key, chat, id) VALUES (?, ?, ?)")
            .run([.text(key), .integer(chat), .text(id.text)])
        let number = connection.lastInsertedRow
        guard number % 1024 == 0 else { return }
        try connection.statement("DELETE FROM outbox_keys WHERE number <= ?")
            .run([.integer(number - Self.keyLimit)])
    }
}
