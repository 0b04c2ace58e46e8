extension Schema {
    /// Version 9: whose the account was, which outlives the link.
    ///
    /// Where there is no link any more, the newest own message tells. `former` is the last row of what was written
    /// to and by another number.
    static let ninth = """
        CREATE TABLE owner (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            phone TEXT NOT NULL,
            lid TEXT,
            former INTEGER NOT NULL
        ) STRICT;
        INSERT INTO owner (only, phone, lid, former)
            SELECT 1, phone, lid, 0 FROM messages JOIN people ON people.id = sender
            WHERE is_from_me = 1 AND phone IS NOT NULL
            ORDER BY messages.row DESC LIMIT 1;
        """
}
