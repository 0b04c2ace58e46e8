extension Schema {
    /// Version 6: how often what waits has left without a refusal.
    ///
    /// Of what was encrypted before, nobody knows; it may have left.
    static let sixth = """
        ALTER TABLE outbox ADD COLUMN unsettled INTEGER NOT NULL DEFAULT 0;
        UPDATE outbox SET unsettled = 1 WHERE stanza IS NOT NULL;
        """
}
