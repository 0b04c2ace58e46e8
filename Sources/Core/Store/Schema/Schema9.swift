extension Schema {
    /// Version 9: whose the account was, which outlives the link.
    ///
    /// Where there is no link any more, the newest own message tells.
    static let ninth = """
        CREATE TABLE owner (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            phone TEXT NOT NULL,
            lid TEXT
        ) STRICT;
        INSERT INTO owner (only, phone, lid)
            SELECT 1, phone, lid FROM messages JOIN people ON people.id = sender
            WHERE is_from_me = 1 AND phone IS NOT NULL
            ORDER BY messages.row DESC LIMIT 1;
        """
}
