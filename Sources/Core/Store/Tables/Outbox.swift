public import Model
public import SQLite

// What must leave exactly once:
//
//     enqueue ─→ entry without stanza ─setSealed→ entry with stanza ─finish→ gone
//                       ↑                              │
//                       └────────── reseal ────────────┘ postpone: waits until a moment, kept here
//
// Something is in the outbox before it is encrypted. Once its stanza is made, a restarted process
// sends those bytes again, and the server knows the id.

extension Reader {
    /// How many messages wait in the outbox; what own devices tell each other is none.
    public func queuedCount() throws(SQLiteError) -> Int {
        Int(
            try connection.statement("SELECT count(*) FROM outbox WHERE class = 0 AND chat <> 0")
                .number() ?? 0
        )
    }

    /// Every lane with something in it.
    public func outboxLanes() throws(SQLiteError) -> [OutboxLane] {
        // Steps from lane to lane in the index instead of reading each entry.
        try connection.statement(
            """
            WITH RECURSIVE lanes (chat, class) AS (
                SELECT * FROM (SELECT chat, class FROM outbox ORDER BY chat, class LIMIT 1)
                UNION ALL
                SELECT o.chat, o.class FROM lanes JOIN outbox o ON o.entry = (
                    SELECT entry FROM outbox WHERE (chat, class) > (lanes.chat, lanes.class)
                    ORDER BY chat, class, entry LIMIT 1
                )
            )
            SELECT chat, class FROM lanes
            """
        ).all { OutboxLane($0, 0) }
    }

    /// A lane's entries after one, in order.
    public func outgoing(
        in lane: OutboxLane,
        after entry: Int64 = 0,
        limit: Int
    ) throws(SQLiteError) -> [OutboxEntry] {
        try connection.statement(
            """
            SELECT o.entry, o.chat, o.class, o.kind, o.id, o.message,
                coalesce(o.payload, m.payload), o.stanza, o.form, o.reseals, o.attempts, o.not_before,
                o.unsettled
            FROM outbox o LEFT JOIN messages m ON m.row = o.message
            WHERE o.chat = ? AND o.class = ? AND o.entry > ? ORDER BY o.entry LIMIT ?
            """
        ).all(lane.values + [.integer(entry), .int(limit)], OutboxEntry.init)
    }

    /// One entry; nil when it has left.
    public func outgoing(_ entry: Int64) throws(SQLiteError) -> OutboxEntry? {
        try connection.statement(
            """
            SELECT o.entry, o.chat, o.class, o.kind, o.id, o.message,
                coalesce(o.payload, m.payload), o.stanza, o.form, o.reseals, o.attempts, o.not_before,
                o.unsettled
            FROM outbox o LEFT JOIN messages m ON m.row = o.message WHERE o.entry = ?
            """
        ).first([.integer(entry)], OutboxEntry.init)
    }

    /// The address of a lane's chat; nil when there is none.
    public func address(of lane: OutboxLane) throws(SQLiteError) -> JID? {
        try connection.statement(
            """
            SELECT lid, phone, jid FROM chats LEFT JOIN people ON people.id = person
            WHERE chats.id = ?
            """
        ).first([.integer(lane.chat)]) { row throws(SQLiteError) in try row.address(0) }
    }
}

extension Transaction {
    /// Keeps the encrypted stanza of an entry, which leaves now, together with the ratchet step that made it.
    ///
    /// From here on it counts as having left, although nothing of it is on the wire yet: this commit is the last one
    /// before that. A mark made after the write would miss what a kill comes between, which then went to a second
    /// address as well; one made just before it would cost a commit for each text. So what is killed in between counts
    /// as left, and what a lost connection kept back is taken back by ``settle(_:)`` with the next commit.
    public func setSealed(
        _ entry: Int64,
        stanza: [UInt8],
        form: String?
    ) throws(SQLiteError) {
        try connection.statement(
            """
            UPDATE outbox SET stanza = ?2, form = ?3, unsettled = unsettled + 1 WHERE entry = ?1
            """
        ).run([.integer(entry), .bytes(stanza), .text(form)])
    }

    /// Notes that an entry's stanza leaves once more.
    public func leaveAgain(_ entry: Int64) throws(SQLiteError) {
        try connection.statement("UPDATE outbox SET unsettled = unsettled + 1 WHERE entry = ?")
            .run([.integer(entry)])
    }

    /// Notes that the stanza that left last was refused, or never got to the wire: that time it has not arrived.
    public func settle(_ entry: Int64) throws(SQLiteError) {
        try connection.statement(
            "UPDATE outbox SET unsettled = max(unsettled - 1, 0) WHERE entry = ?"
        ).run([.integer(entry)])
    }

    /// Forgets an entry's stanza, so that another is made; the count of such changes grows.
    ///
    /// What left before may have arrived all the same.
    public func reseal(_ entry: Int64, refusal: String) throws(SQLiteError) {
        try connection.statement(
            """
            UPDATE outbox SET stanza = NULL, reseals = reseals + 1, refusal = ?2 WHERE entry = ?1
            """
        ).run([.integer(entry), .text(refusal)])
    }

    /// Lets an entry wait: it was refused for now, or not answered.
    public func postpone(
        _ entry: Int64,
        until time: Timestamp,
        refusal: String
    ) throws(SQLiteError) {
        try connection.statement(
            """
            UPDATE outbox SET attempts = attempts + 1, not_before = ?2, refusal = ?3 WHERE entry = ?1
            """
        ).run([.integer(entry), .integer(time.milliseconds), .text(refusal)])
    }

    /// Takes entries out: the server has them.
    ///
    /// A message becomes ``DeliveryState/sent`` unless it is further already, and moves to the server's
    /// time. What has no row can be asked for with ``Reader/sentContent(chat:id:)`` from now on.
    ///
    /// - Parameter departures: Their places in the outbox, and when the server took each, server clock;
    ///   without a time a message keeps the one at which it was written.
    /// - Throws: `SQLiteError`.
    public func finish(
        _ departures: [(entry: Int64, time: Timestamp?)]
    ) throws(SQLiteError) {
        var addresses: [Int64: JID?] = [:]
        for (entry, time) in departures {
            guard let left = try leaveOutbox(entry) else { continue }
            guard let row = left.message else {
                try keepDeparted(left)
                continue
            }
            if addresses[left.lane.chat] == nil {
                let chat = try readable { () throws(SQLiteError) in try address(of: left.lane) }
                addresses.updateValue(chat, forKey: left.lane.chat)
            }
            try took(left, row, in: addresses[left.lane.chat] ?? nil, at: time)
        }
        for chat in addresses.keys { try refreshNewest(of: chat) }
    }

    /// The server has a message of this chat; where the chat's address cannot be read back, nobody is told.
    private func took(
        _ left: OutboxEntry,
        _ row: Int64,
        in chat: JID?,
        at time: Timestamp?
    ) throws(SQLiteError) {
        let found = try connection.statement("SELECT state, time FROM messages WHERE row = ?")
            .first([.integer(row)]) {
                (DeliveryState(rawValue: Int($0.int(0))), Timestamp(milliseconds: $0.int(1)))
            }
        guard let (state, written) = found else { return }
        guard let chat else {
            try connection.statement("UPDATE messages SET state = max(state, 1) WHERE row = ?")
                .run([.integer(row)])
            return
        }
        let taken = try time.map { time throws(SQLiteError) in
            try placeInChat(row, written, of: left.lane.chat, takenAt: time)
        }
        let new = MessageStateChanged(
            chat: chat,
            id: left.id,
            row: row,
            state: max(state ?? .sent, .sent),
            time: taken ?? written
        )
        try advance(to: new, from: written)
    }

    /// The time of a message that the server took: the server's, but not before what was there when it was
    /// written.
    private func placeInChat(
        _ row: Int64,
        _ written: Timestamp,
        of chat: Int64,
        takenAt time: Timestamp
    ) throws(SQLiteError) -> Timestamp {
        let time = time.plausible(now: now)
        guard time < written else { return time }
        // Between the server's time and the own lie few messages, or none. Those that wait for the server
        // themselves bear a time of this machine, which counts for nothing here.
        let least = try connection.statement(
            """
            SELECT max(time) FROM messages
            WHERE chat = ? AND time > ? AND time <= ? AND row < ? AND state IS NOT 0
            """
        ).first([
            .integer(chat), .integer(time.milliseconds), .integer(written.milliseconds),
            .integer(row),
        ]) { $0.optionalInt(0) }.flatMap(\.self)
        return max(time, least.map(Timestamp.init(milliseconds:)) ?? time)
    }

    /// Takes an entry out for good: a message becomes ``DeliveryState/failed``, and that anything meant for a
    /// chat failed is told.
    ///
    /// - Parameters:
    ///   - entry: Its place in the outbox.
    ///   - reason: Kept with the message, for people.
    /// - Returns: Whether it was there.
    /// - Throws: `SQLiteError`.
    @discardableResult
    public func fail(_ entry: Int64, reason: String) throws(SQLiteError) -> Bool {
        guard let left = try leaveOutbox(entry) else { return false }
        guard let row = left.message else {
            guard left.lane.answer == .message, let chat = try address(of: left.lane) else {
                return true
            }
            try record(SendingFailed(id: left.id, chat: chat, reason: reason))
            return true
        }
        let written = try connection.statement(
            "UPDATE messages SET state = -1, failure = ? WHERE row = ? AND state = 0 RETURNING time"
        ).number([.text(reason), .integer(row)])
        let chat = try readable { () throws(SQLiteError) in try address(of: left.lane) }
        guard let written, let chat else { return true }
        try record(
            MessageStateChanged(
                chat: chat,
                id: left.id,
                row: row,
                state: .failed,
                time: Timestamp(milliseconds: written)
            )
        )
        touch(chat)
        try record(SendingFailed(id: left.id, chat: chat, reason: reason))
        return true
    }

    /// What cannot be read back counts as none: nobody is told of it.
    private func readable<T>(_ read: () throws(SQLiteError) -> T?) throws(SQLiteError) -> T? {
        do {
            return try read()
        } catch {
            guard error.kind == .unreadable else { throw error }
            return nil
        }
    }

    private func leaveOutbox(_ entry: Int64) throws(SQLiteError) -> OutboxEntry? {
        let left = try connection.statement(
            """
            DELETE FROM outbox WHERE entry = ?
            RETURNING entry, chat, class, kind, id, message, payload, NULL, form, reseals, attempts,
                not_before, unsettled
            """
        ).first([.integer(entry)], OutboxEntry.init)
        if let left { try countQueued(-1, in: left.lane) }
        return left
    }
}

extension OutboxLane {
    fileprivate var values: [SQLValue] { [.integer(chat), .int(answer.rawValue)] }

    fileprivate init(_ row: borrowing Row, _ column: Int32) {
        self.init(
            chat: row.int(column),
            answer: AnswerClass(rawValue: Int(row.int(column + 1))) ?? .message
        )
    }
}

extension OutboxEntry {
    fileprivate init(_ row: borrowing Row) {
        self.init(
            entry: row.int(0),
            lane: OutboxLane(row, 1),
            kind: row.text(3),
            id: MessageID(row.text(4)),
            message: row.optionalInt(5),
            payload: row.bytes(6),
            stanza: row.optionalBytes(7),
            form: row.optionalText(8),
            reseals: Int(row.int(9)),
            attempts: Int(row.int(10)),
            notBefore: Timestamp(milliseconds: row.int(11)),
            unsettled: Int(row.int(12))
        )
    }
}
