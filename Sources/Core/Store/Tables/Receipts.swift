public import Model
public import SQLite

// How far own messages have come. With one person a receipt lifts the message; among several it is kept by
// member, and the message is lifted when as many have it as were expected.

extension Reader {
    /// How many people a message was sent to, this account left out; nil when nobody knows.
    public func audience(row: Int64) throws(SQLiteError) -> Int? {
        try connection.statement("SELECT audience FROM messages WHERE row = ?")
            .first([.integer(row)]) { $0.optionalInt(0).map(Int.init) }.flatMap(\.self)
    }

    /// What members have of an own message, the first that had it first; only for chats with several people.
    public func receipts(row: Int64) throws(SQLiteError) -> [MemberReceipt] {
        try connection.statement(
            """
            SELECT lid, phone, address, delivered, read, played
            FROM receipts JOIN people ON id = person WHERE message = ? ORDER BY delivered, person
            """
        ).all([.integer(row)]) { row throws(SQLiteError) in
            MemberReceipt(
                person: try row.address(0),
                delivered: row.optionalInt(3).map(Timestamp.init(milliseconds:)),
                read: row.optionalInt(4).map(Timestamp.init(milliseconds:)),
                played: row.optionalInt(5).map(Timestamp.init(milliseconds:))
            )
        }
    }
}

extension Transaction {
    /// Changes own messages to a state that is further on, and tells who has come how far with which of them.
    ///
    /// What was known already changes nothing and is not told again.
    ///
    /// - Returns: What became of those that changed.
    public func applyReceipt(
        chat: JID,
        ids: [MessageID],
        from reader: JID,
        kind: ReceiptKind,
        time: Timestamp
    ) throws(SQLiteError) -> [MessageStateChanged] {
        guard let chatID = try findChat(chat) else { return [] }
        let address = try canonical(chat)
        var changed: [MessageStateChanged] = []
        var news: [MessageID] = []
        for id in ids {
            let found = try connection.statement(
                """
                SELECT row, state, time FROM messages
                WHERE key = ? AND chat = ? AND id = ? AND is_from_me = 1
                """
            ).first([.integer(id.key), .integer(chatID), .text(id.text)]) {
                ($0.int(0), $0.int(1), Timestamp(milliseconds: $0.int(2)))
            }
            guard let (row, state, sent) = found else { continue }
            var reached = kind.state
            if !chat.isPerson {
                guard try keepReceipt(row, from: reader, kind: kind, time: time) else { continue }
                news.append(id)
                guard let all = try reachedByAll(row) else { continue }
                reached = all
            }
            guard state < reached.rawValue else { continue }
            if chat.isPerson { news.append(id) }
            let now = MessageStateChanged(
                chat: address,
                id: id,
                row: row,
                state: reached,
                time: sent
            )
            try advance(to: now, from: sent)
            changed.append(now)
        }
        guard !news.isEmpty else { return changed }
        try record(
            ReceiptReceived(chat: chat, ids: news, member: reader, state: kind.state, time: time)
        )
        return changed
    }

    /// Notes how many people a message in a group was sent to, this account left out.
    public func setAudience(_ count: Int, row: Int64) throws(SQLiteError) {
        try connection.statement("UPDATE messages SET audience = ? WHERE row = ?")
            .run([.int(count), .integer(row)])
    }

    /// Notes what a member has; returns whether that was not known.
    private func keepReceipt(
        _ row: Int64,
        from reader: JID,
        kind: ReceiptKind,
        time: Timestamp
    ) throws(SQLiteError) -> Bool {
        let values: [SQLValue] = [
            .integer(row), .integer(try personID(reader)),
            .integer(time.plausible(now: now).milliseconds),
            .flag(kind != .delivered), .flag(kind == .played),
        ]
        try connection.statement(
            """
            INSERT INTO receipts (message, person, delivered, read, played)
            VALUES (?1, ?2, ?3, iif(?4, ?3, NULL), iif(?5, ?3, NULL))
            ON CONFLICT DO UPDATE SET delivered = coalesce(delivered, excluded.delivered),
                read = coalesce(read, excluded.read), played = coalesce(played, excluded.played)
            WHERE (read IS NULL AND excluded.read IS NOT NULL)
                OR (played IS NULL AND excluded.played IS NOT NULL)
            """
        ).run(values)
        return connection.changes > 0
    }

    /// The state that everybody who was expected has reached; nil when nobody knows who that is.
    private func reachedByAll(_ row: Int64) throws(SQLiteError) -> DeliveryState? {
        let found = try connection.statement(
            """
            SELECT audience, count(delivered), count(read), count(played)
            FROM messages JOIN receipts ON message = row WHERE row = ? AND audience > 0
            """
        ).first([.integer(row)]) { row in
            row.optionalInt(0).map { (expected: $0, counts: [row.int(1), row.int(2), row.int(3)]) }
        }.flatMap(\.self)
        guard let found else { return nil }
        let states: [DeliveryState] = [.delivered, .read, .played]
        return zip(states, found.counts).reversed().first { $0.1 >= found.expected }?.0
    }
}
