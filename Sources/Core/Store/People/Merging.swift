internal import Model
internal import SQLite

extension Transaction {
    /// Makes one row of `people` of two: names that the kept one lacks are taken over, then the old one goes.
    func merge(_ old: Int64, into kept: Int64) throws(SQLiteError) {
        for reference in PersonReference.all { try reference.move(self, old, kept) }
        try connection.statement(
            """
            UPDATE people SET (username, push_name, full_name, business_name, is_verified) = (
                SELECT coalesce(people.username, o.username),
                    coalesce(people.push_name, o.push_name),
                    coalesce(people.full_name, o.full_name),
                    coalesce(people.business_name, o.business_name),
                    max(people.is_verified, o.is_verified)
                FROM people o WHERE o.id = ?1
            ) WHERE id = ?2
            """
        ).run([.integer(old), .integer(kept)])
        try connection.statement("DELETE FROM people WHERE id = ?").run([.integer(old)])
    }

    /// Makes the messages of one person another's; one that is there under both stays once.
    func moveMessages(of old: Int64, to new: Int64) throws(SQLiteError) {
        let doubles = try connection.statement(
            """
            SELECT o.row, n.row, n.chat FROM messages o INDEXED BY messages_by_key
            JOIN messages n ON n.key = o.key AND n.chat = o.chat AND n.sender = ?2 AND n.id = o.id
            WHERE o.sender = ?1
            """
        ).all([.integer(old), .integer(new)]) { ($0.int(0), $0.int(1), $0.int(2)) }
        for (double, kept, _) in doubles { try drop(double, inFavorOf: kept) }
        try connection.statement(
            """
            UPDATE messages SET sender = ?2 WHERE row IN
                (SELECT row FROM messages INDEXED BY messages_by_key WHERE sender = ?1)
            """
        ).run([.integer(old), .integer(new)])
        for chat in Set(doubles.map(\.2)) { try recount(chat) }
    }

    /// Makes the chat with one person that with another, or puts its messages there.
    func moveChat(of old: Int64, to new: Int64) throws(SQLiteError) {
        let find = try connection.statement("SELECT id FROM chats WHERE person = ?")
        guard let oldChat = try find.number([.integer(old)]) else { return }
        guard let newChat = try find.number([.integer(new)]) else {
            try connection.statement("UPDATE chats SET person = ? WHERE id = ?")
                .run([.integer(new), .integer(oldChat)])
            return
        }
        for reference in ChatReference.all { try reference.move(self, oldChat, newChat) }
        try connection.statement(
            """
            UPDATE chats SET name = coalesce(name, (SELECT name FROM chats WHERE id = ?1))
            WHERE id = ?2
            """
        ).run([.integer(oldChat), .integer(newChat)])
        try moveTimer(ofChat: oldChat, to: newChat)
        try connection.statement("DELETE FROM chats WHERE id = ?").run([.integer(oldChat)])
        memory.tallies.set(nil, oldChat)
        try recount(newChat)
    }

    /// Puts the messages of one chat into another; one that is in both stays once.
    func moveMessages(ofChat old: Int64, to new: Int64) throws(SQLiteError) {
        let doubles = try connection.statement(
            """
            SELECT o.row, n.row FROM messages o
            JOIN messages n
                ON n.key = o.key AND n.chat = ?2 AND n.sender = o.sender AND n.id = o.id
            WHERE o.chat = ?1
            """
        ).all([.integer(old), .integer(new)]) { ($0.int(0), $0.int(1)) }
        for (double, kept) in doubles { try drop(double, inFavorOf: kept) }
        try connection.statement("UPDATE messages SET chat = ?2 WHERE chat = ?1")
            .run([.integer(old), .integer(new)])
    }

    /// Deletes one of two rows of the same message; what it knew more goes to the other.
    private func drop(_ double: Int64, inFavorOf kept: Int64) throws(SQLiteError) {
        try deleteBoth(double, kept)
        guard let from = try message(row: double), let to = try message(row: kept) else { return }
        try removeWords(double)
        let isNewer = Self.isNewer(from, than: to)
        let saysMore = to.content == .waiting || !from.content.isPlaceholder
        if isNewer || to.content.isPlaceholder && saysMore {
            try setContent(from.content, row: kept, payload: try payload(row: double))
        }
        // Of what was changed on both the last change counts.
        try connection.statement(
            """
            UPDATE messages AS m SET
                state = max(m.state, o.state),
                is_read = max(m.is_read, o.is_read),
                audience = coalesce(m.audience, o.audience),
                payload = coalesce(m.payload, o.payload),
                context = iif(?3, o.context, coalesce(m.context, o.context)),
                edited = iif(?3, o.edited, m.edited),
                is_starred = max(coalesce(m.is_starred, 0), coalesce(o.is_starred, 0)),
                pinned = iif(coalesce(m.pin_time, -1) < o.pin_time, o.pinned, m.pinned),
                pin_time = iif(coalesce(m.pin_time, -1) < o.pin_time, o.pin_time, m.pin_time),
                is_kept = iif(coalesce(m.keep_time, -1) < o.keep_time, o.is_kept, m.is_kept),
                keep_time = iif(coalesce(m.keep_time, -1) < o.keep_time, o.keep_time, m.keep_time)
            FROM messages AS o WHERE m.row = ?2 AND o.row = ?1
            """
        ).run([.integer(double), .integer(kept), .flag(isNewer)])
        for reference in MessageReference.all { try reference.move(self, double, kept) }
        try countReactions(kept)
        try connection.statement("DELETE FROM messages WHERE row = ?").run([.integer(double)])
    }

    /// What was deleted for everyone under one of two rows of the same message says nothing under the other.
    private func deleteBoth(_ one: Int64, _ other: Int64) throws(SQLiteError) {
        for (row, twin) in [(one, other), (other, one)] {
            guard let left = try message(row: row)?.content, left.kind == DeletedContent.kind else {
                continue
            }
            return try wipe(row: twin, leaving: left)
        }
    }

    /// Whether one of two rows was edited after the other was.
    private static func isNewer(_ one: Message, than other: Message) -> Bool {
        guard let edited = one.marks?.edited else { return false }
        return other.marks?.edited.map { $0 < edited } ?? true
    }

    /// Makes the reactions of one person another's.
    func moveReactions(of old: Int64, to new: Int64) throws(SQLiteError) {
        let messages = try connection.statement("SELECT message FROM reactions WHERE sender = ?")
            .all([.integer(old)]) { $0.int(0) }
        guard !messages.isEmpty else { return }
        try PairTable.reactions.move("sender", from: old, to: new, in: self)
        for message in messages { try countReactions(message) }
    }

    /// Of two tokens the newer stays.
    func moveToken(of old: Int64, to new: Int64) throws(SQLiteError) {
        try connection.statement(
            """
            INSERT INTO privacy_tokens (person, token, time, issued)
            SELECT ?2, token, time, issued FROM privacy_tokens WHERE person = ?1
            ON CONFLICT DO UPDATE SET
                token = iif(token IS NULL OR excluded.time > time, excluded.token, token),
                time = max(time, excluded.time),
                issued = coalesce(max(issued, excluded.issued), issued, excluded.issued)
            """
        ).run([.integer(old), .integer(new)])
        try connection.statement("DELETE FROM privacy_tokens WHERE person = ?")
            .run([.integer(old)])
    }
}
