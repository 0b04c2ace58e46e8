internal import Model
public import SQLite

extension Transaction {
    /// Keeps what concerns a message that is not here yet; the insert that brings it gives it back.
    ///
    /// The newest 10,000 or so are kept, each once.
    ///
    /// - Parameter effect: What is to be done, to which message.
    /// - Throws: `SQLiteError`.
    public func hold(_ effect: HeldEffect) throws(SQLiteError) {
        try OutsideText.check(effect.id)
        try OutsideText.check(effect.target)
        let key = effect.target.key
        try connection.statement(
            """
            INSERT INTO pending_effects (chat, key, target, sender, id, is_from_me, time, payload)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """
        ).run([
            .integer(try chatID(canonical(effect.chat))), .integer(key),
            .text(effect.target.text), .integer(try personID(effect.sender)), .text(effect.id.text),
            .flag(effect.isFromMe), .integer(effect.time.plausible(now: now).milliseconds),
            .bytes(effect.encoded),
        ])
        guard connection.changes > 0 else { return }
        memory.heldTargets?.insert(key)
        let entry = connection.lastInsertedRow
        guard entry % 256 == 0 else { return }
        try connection.statement(
            """
            DELETE FROM pending_effects WHERE entry <=
                (SELECT entry FROM pending_effects ORDER BY entry DESC LIMIT 1 OFFSET 10000)
            """
        ).run()
    }

    /// What was kept for a message that has just come, oldest first; it is kept no longer.
    func takeHeldEffects(on id: MessageID, chat: Int64) throws(SQLiteError) -> [HeldEffect] {
        guard try heldTargets().contains(id.key) else { return [] }
        let rows = try connection.statement(
            """
            SELECT entry, p.lid, p.phone, c.jid, e.id, s.lid, s.phone, s.address, e.is_from_me, e.time,
                e.payload
            FROM pending_effects e JOIN chats c ON c.id = e.chat LEFT JOIN people p ON p.id = c.person
            JOIN people s ON s.id = e.sender
            WHERE key = ? AND chat = ? AND target = ? ORDER BY e.time, entry
            """
        ).all([.integer(id.key), .integer(chat), .text(id.text)]) { row throws(SQLiteError) in
            let effect = HeldEffect(
                chat: try row.address(1),
                target: id,
                id: MessageID(row.text(4)),
                sender: try row.address(5),
                isFromMe: row.flag(8),
                time: Timestamp(milliseconds: row.int(9)),
                encoded: row.bytes(10)
            )
            return (row.int(0), effect)
        }
        for (entry, _) in rows {
            try connection.statement("DELETE FROM pending_effects WHERE entry = ?")
                .run([.integer(entry)])
        }
        return rows.map(\.1)
    }

    /// The keys of the messages that something waits for, so that an insert asks the table only then.
    private func heldTargets() throws(SQLiteError) -> Set<Int64> {
        if let known = memory.heldTargets { return known }
        let keys = Set(
            try connection.statement("SELECT key FROM pending_effects").all { $0.int(0) }
        )
        memory.heldTargets = keys
        return keys
    }
}
