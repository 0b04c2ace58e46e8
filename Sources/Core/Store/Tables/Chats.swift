public import Model
public import SQLite

extension Reader {
    /// A page of the chat list, newest activity first.
    public func chats(limit: Int, offset: Int = 0) throws(SQLiteError) -> [Chat] {
        try settle()
        let found = try connection.statement(
            "SELECT * FROM chat_rows ORDER BY last_activity DESC, id DESC LIMIT ? OFFSET ?"
        ).all([.int(limit), .int(offset)], readChat)
        return try found.map(withLastMessage)
    }

    /// One chat, by any address of the person.
    public func chat(_ jid: JID) throws(SQLiteError) -> Chat? {
        guard let id = try findChat(jid) else { return nil }
        try settle()
        let found = try connection.statement("SELECT * FROM chat_rows WHERE id = ?")
            .first([.integer(id)], readChat)
        return try found.map(withLastMessage)
    }

    private func readChat(_ row: borrowing Row) throws(SQLiteError) -> (Chat, Int64?) {
        let chat = Chat(
            jid: try row.address(1),
            phone: row.optionalText(2).map { .phone($0) },
            name: row.optionalText(4),
            unreadCount: Int(row.int(5)),
            lastActivity: Timestamp(milliseconds: row.int(6))
        )
        return (chat, row.optionalInt(7))
    }

    private func withLastMessage(_ found: (Chat, Int64?)) throws(SQLiteError) -> Chat {
        var chat = found.0
        if let row = found.1 { chat.lastMessage = try message(row: row) }
        return chat
    }
}

extension Transaction {
    /// Gives a group or other chat its own name; makes the chat when it is new.
    public func setChatName(_ name: String?, for chat: JID) throws(SQLiteError) {
        let address = try canonical(chat)
        try connection.statement("UPDATE chats SET name = ? WHERE id = ?")
            .run([.text(name.map(OutsideText.name)), .integer(chatID(address))])
        touch(address)
    }
}
