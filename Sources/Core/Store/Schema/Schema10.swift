extension Schema {
    /// Version 10: what messages say besides their content, what became of them, and what people answered.
    ///
    /// `context` is JSON. `pinned` is until when, NULL for not; `pin_time` and `keep_time` say when that was last
    /// changed, so that an older change that comes late is not taken. `value` of an answer is JSON: what was chosen
    /// in a poll, or whether somebody comes to an event.
    static let tenth = """
        ALTER TABLE messages ADD COLUMN context TEXT;
        ALTER TABLE messages ADD COLUMN is_starred INTEGER;
        ALTER TABLE messages ADD COLUMN pinned INTEGER;
        ALTER TABLE messages ADD COLUMN pin_time INTEGER;
        ALTER TABLE messages ADD COLUMN is_kept INTEGER;
        ALTER TABLE messages ADD COLUMN keep_time INTEGER;

        CREATE TABLE answers (
            message INTEGER NOT NULL REFERENCES messages (row),
            sender INTEGER NOT NULL REFERENCES people (id),
            is_from_me INTEGER NOT NULL,
            value TEXT NOT NULL,
            time INTEGER NOT NULL,
            PRIMARY KEY (message, sender)
        ) STRICT, WITHOUT ROWID;

        -- What members of groups call themselves there.
        CREATE TABLE member_tags (
            chat INTEGER NOT NULL REFERENCES chats (id),
            person INTEGER NOT NULL REFERENCES people (id),
            tag TEXT NOT NULL,
            time INTEGER NOT NULL,
            PRIMARY KEY (chat, person)
        ) STRICT, WITHOUT ROWID;

        DROP VIEW message_rows;
        CREATE VIEW message_rows AS
            SELECT m.row, p.lid AS chat_lid, p.phone AS chat_phone, c.jid AS chat_jid, m.id,
                   s.lid, s.phone, s.address, m.is_from_me, m.time, m.kind, m.text, m.details, m.state,
                   m.is_read, m.reactions, m.chat, m.context, m.edited, m.is_starred, m.pinned, m.is_kept
            FROM messages m
            JOIN chats c ON c.id = m.chat
            LEFT JOIN people p ON p.id = c.person
            JOIN people s ON s.id = m.sender;
        """
}
