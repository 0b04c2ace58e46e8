extension Schema {
    /// Version 11: without what nothing reads.
    ///
    /// What nobody could do to a message that is here is not kept any more; what a message quotes is in `context`.
    static let eleventh = """
        DELETE FROM pending_effects WHERE key = -1;
        ALTER TABLE messages DROP COLUMN quoted;
        """
}
