extension Schema {
    /// Version 5: what was sent before somebody came into a group.
    ///
    /// The newest message and the newest thing without a row that there were then; 0 for those who were there when
    /// the group became known.
    static let fifth = """
        ALTER TABLE members ADD COLUMN last_message INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE members ADD COLUMN last_departed INTEGER NOT NULL DEFAULT 0;
        """
}
