extension Schema {
    /// Version 3: how long messages of a chat stay, in seconds (0 for ever), and since when that holds, in
    /// milliseconds; and a chat with somebody who has no other name is called by their username.
    static let third = """
        ALTER TABLE chats ADD COLUMN expiration INTEGER;
        ALTER TABLE chats ADD COLUMN expiration_set INTEGER;

        DROP VIEW chat_rows;
        CREATE VIEW chat_rows AS
            SELECT c.id, p.lid, p.phone, c.jid,
                   coalesce(p.full_name, c.name, p.business_name, p.push_name, '@' || p.username)
                       AS name,
                   c.unread, c.last_activity, c.last_message
            FROM chats c LEFT JOIN people p ON p.id = c.person;
        """
}
