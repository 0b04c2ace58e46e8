internal import Model
internal import SQLite

extension Transaction {
    /// Makes a phone number's messages those of the LID.
    ///
    /// Nearly always that renames one address. When both have written, the messages are rewritten,
    /// and one that is there twice stays once.
    func moveSender(from phone: JID, to lid: JID) throws(SQLiteError) {
        guard let old = try findAddress(phone) else { return }
        guard let new = try findAddress(lid) else {
            try connection.statement("UPDATE addresses SET jid = ? WHERE id = ?")
                .run([.text(lid.description), .integer(old)])
            memory.addressIDs = [:]
            return
        }
        let doubles = try connection.statement(
            """
            SELECT o.row, n.row FROM messages o INDEXED BY messages_by_id
            JOIN messages n ON n.chat = o.chat AND n.id = o.id AND n.sender = ?2
            WHERE o.sender = ?1
            """
        ).all([.integer(old), .integer(new)]) { ($0.int(0), $0.int(1)) }
        for (double, kept) in doubles { try drop(double, inFavorOf: kept) }
        try connection.statement(
            """
            UPDATE messages SET sender = ?2 WHERE row IN
                (SELECT row FROM messages INDEXED BY messages_by_id WHERE sender = ?1)
            """
        ).run([.integer(old), .integer(new)])
        try connection.statement("DELETE FROM addresses WHERE id = ?").run([.integer(old)])
        memory.addressIDs = [:]
        for (_, kept) in doubles { try refreshChat(of: kept) }
    }

    /// Makes a phone number's chat the LID's, or puts its messages there.
    func moveChat(from phone: JID, to lid: JID) throws(SQLiteError) {
        // A number that moved on to another LID leaves its former chat without one.
        try connection.statement("UPDATE chats SET phone = NULL WHERE phone = ? AND jid <> ?")
            .run([.text(phone.description), .text(lid.description)])
        let new = try findChat(lid)
        guard let old = try findChat(phone) else {
            if let new {
                try connection.statement("UPDATE chats SET phone = ? WHERE id = ?")
                    .run([.text(phone.description), .integer(new)])
                touch(lid)
            }
            return
        }
        memory.chatIDs = [:]
        if let new {
            try mergeMessages(of: old, into: new)
            try connection.statement("DELETE FROM chats WHERE id = ?").run([.integer(old)])
            try refresh(chat: new)
        } else {
            try connection.statement("UPDATE chats SET jid = ? WHERE id = ?")
                .run([.text(lid.description), .integer(old)])
        }
        try connection.statement("UPDATE chats SET phone = ? WHERE id = ?")
            .run([.text(phone.description), .integer(new ?? old)])
        try record(ChatMerged(old: phone, new: lid))
    }

    private func mergeMessages(of old: Int64, into new: Int64) throws(SQLiteError) {
        let doubles = try connection.statement(
            """
            SELECT o.row, n.row FROM messages o
            JOIN messages n ON n.chat = ?2 AND n.id = o.id AND n.sender = o.sender
            WHERE o.chat = ?1
            """
        ).all([.integer(old), .integer(new)]) { ($0.int(0), $0.int(1)) }
        for (double, kept) in doubles { try drop(double, inFavorOf: kept) }
        try connection.statement("UPDATE messages SET chat = ?2 WHERE chat = ?1")
            .run([.integer(old), .integer(new)])
        try connection.statement(
            """
            UPDATE chats SET name = coalesce(name, (SELECT name FROM chats WHERE id = ?1))
            WHERE id = ?2
            """
        ).run([.integer(old), .integer(new)])
    }

    /// Deletes one of two rows of the same message; what it knew more goes to the other.
    private func drop(_ double: Int64, inFavorOf kept: Int64) throws(SQLiteError) {
        guard let from = try message(row: double), let to = try message(row: kept) else { return }
        try removeWords(of: from)
        if to.content.stored.kind < min(from.content.stored.kind, 2) {
            try connection.statement(
                """
                UPDATE messages SET (kind, text, payload) =
                    (SELECT kind, text, payload FROM messages WHERE row = ?1) WHERE row = ?2
                """
            ).run([.integer(double), .integer(kept)])
            if let filled = try message(row: kept) { try addWords(of: filled) }
        }
        try connection.statement(
            """
            UPDATE messages SET
                state = max(state, (SELECT state FROM messages WHERE row = ?1)),
                is_read = max(is_read, (SELECT is_read FROM messages WHERE row = ?1)),
                payload = coalesce(payload, (SELECT payload FROM messages WHERE row = ?1))
            WHERE row = ?2
            """
        ).run([.integer(double), .integer(kept)])
        try connection.statement("UPDATE outbox SET message = ?2 WHERE message = ?1")
            .run([.integer(double), .integer(kept)])
        try connection.statement("DELETE FROM messages WHERE row = ?").run([.integer(double)])
    }

    private func refreshChat(of row: Int64) throws(SQLiteError) {
        let chat = try connection.statement("SELECT chat FROM messages WHERE row = ?")
            .number([.integer(row)])
        if let chat { try refresh(chat: chat) }
    }
}
