extension Schema {
    /// Version 2's outbox for everything that leaves once, with timers that survive a restart.
    ///
    /// An entry belongs to a lane: its chat (0 for none), and the class of the answer that it waits for.
    /// `message` is the row of what the chat shows; what has none brings its own `payload`. `undo` is
    /// what its kind needs to take back what was shown here. `form` and
    /// `reseals` say in which namespace the stanza addresses people, and how often it was made anew.
    ///
    /// `outbox_keys` remembers what a caller's key stood for, `departed` what left without a row, so that it
    /// can be sent again.
    static let outbox = """
        CREATE TABLE outbox (
            entry INTEGER PRIMARY KEY AUTOINCREMENT,
            chat INTEGER NOT NULL,
            class INTEGER NOT NULL,
            kind TEXT NOT NULL,
            id TEXT NOT NULL,
            message INTEGER REFERENCES messages (row),
            payload BLOB,
            undo BLOB,
            stanza BLOB,
            form TEXT,
            reseals INTEGER NOT NULL DEFAULT 0,
            attempts INTEGER NOT NULL DEFAULT 0,
            not_before INTEGER NOT NULL DEFAULT 0,
            refusal TEXT
        ) STRICT;
        CREATE INDEX outbox_lanes ON outbox (chat, class, entry);

        CREATE TABLE outbox_keys (
            number INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            chat INTEGER NOT NULL,
            id TEXT NOT NULL
        ) STRICT;

        CREATE TABLE departed (
            number INTEGER PRIMARY KEY,
            chat INTEGER NOT NULL,
            id TEXT NOT NULL,
            kind TEXT NOT NULL,
            payload BLOB NOT NULL
        ) STRICT;
        CREATE INDEX departed_by_id ON departed (id);
        """
}
