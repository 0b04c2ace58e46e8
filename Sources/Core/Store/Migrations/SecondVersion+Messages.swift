internal import Model
internal import SQLite

extension SecondVersion {
    /// Copies the messages a page at a time.
    func copyMessages() throws {
        let page = try connection.prepare(
            """
            SELECT m.row, c.id, p.person, m.id, m.is_from_me, m.is_read,
                max(0, min(m.time, \(Timestamp.latest.milliseconds))), m.state, m.kind, m.text,
                m.failure, m.payload
            FROM old_messages m
            JOIN old_chat_ids c ON c.old = m.chat
            JOIN addresses a ON a.id = m.sender
            JOIN old_people p ON p.user = a.jid
            WHERE m.row > ? ORDER BY m.row LIMIT 1000
            """
        )
        var last: Int64 = -1
        while true {
            let rows = try page.all([.integer(last)], copy)
            guard let copied = rows.last else { break }
            last = copied
        }
        try dropDoubles()
    }

    /// Puts one row into the new table; returns its number.
    private func copy(_ row: borrowing Row) throws(SQLiteError) -> Int64 {
        let id = row.text(3)
        let (kind, details) = try Self.content(row.int(8), row.text(9))
        try insertMessage.run([
            .integer(row.int(0)), .integer(row.int(1)), .integer(row.int(2)),
            .integer(MessageID(id).key), .text(id), .integer(row.int(4)), .integer(row.int(5)),
            .integer(row.int(6)), .integer(row.optionalInt(7)), .text(kind),
            .text(kind == TextContent.kind ? row.text(9) : nil), .text(details),
            .text(row.optionalText(10)), .bytes(row.optionalBytes(11)),
        ])
        return row.int(0)
    }

    /// What version 1's number for a kind, and its text, are now.
    private static func content(
        _ number: Int64,
        _ text: String
    ) throws(SQLiteError) -> (kind: String, details: String?) {
        let content: Message.Content =
            switch number {
            case 0: .waiting
            case 1: .unavailable(kind: text)
            case 2: .text(text)
            case 4: .securityCodeChanged
            default: .unsupported(type: text)
            }
        return (content.kind, try content.details)
    }

    /// Two addresses of one person make one message out of two.
    private func dropDoubles() throws {
        let isMerged = try connection.prepare(
            "SELECT count(*) > count(DISTINCT person) FROM old_people"
        ).first { $0.flag(0) }
        guard isMerged == true else { return }
        try connection.execute(
            """
            DELETE FROM messages WHERE row NOT IN (
                SELECT min(row) FROM messages GROUP BY chat, sender, id
            )
            """
        )
    }

    /// The counts of requests to send again, under shorter keys.
    func copyRetries() throws {
        let counts = try connection.prepare("SELECT number, key, count FROM old_retries")
            .all { ($0.int(0), $0.text(1), $0.int(2)) }
        for (number, key, count) in counts {
            try connection.prepare(
                "INSERT OR IGNORE INTO retries (number, key, count) VALUES (?, ?, ?)"
            ).run([.integer(number), .integer(key.stableHash), .integer(count)])
        }
    }
}
