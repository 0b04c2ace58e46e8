/// The tables as SQL; one file for each version, never changed once released.
enum Schema {
    /// Version 1: everything that a first chat needs.
    ///
    /// Addresses are kept as text in one place each, and messages refer to them by number: learning
    /// that a phone number and a LID are one person then renames a row instead of a million.
    static let first = """
        CREATE TABLE credentials (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            noise_key BLOB NOT NULL,
            identity_key BLOB NOT NULL,
            registration_id INTEGER NOT NULL,
            signed_prekey_id INTEGER NOT NULL,
            adv_secret BLOB NOT NULL,
            account BLOB,
            jid TEXT,
            lid TEXT,
            platform TEXT,
            business_name TEXT,
            push_name TEXT,
            routing_info BLOB,
            created_at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE signed_prekeys (
            id INTEGER PRIMARY KEY,
            private_key BLOB NOT NULL,
            signature BLOB NOT NULL
        ) STRICT;

        CREATE TABLE prekeys (
            id INTEGER PRIMARY KEY,
            private_key BLOB NOT NULL,
            is_uploaded INTEGER NOT NULL DEFAULT 0
        ) STRICT;

        CREATE TABLE sessions (
            name TEXT NOT NULL,
            device INTEGER NOT NULL,
            record BLOB NOT NULL,
            PRIMARY KEY (name, device)
        ) STRICT;

        CREATE TABLE identities (
            name TEXT NOT NULL,
            device INTEGER NOT NULL,
            key BLOB NOT NULL,
            PRIMARY KEY (name, device)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE sender_keys (
            chat TEXT NOT NULL,
            name TEXT NOT NULL,
            device INTEGER NOT NULL,
            record BLOB NOT NULL,
            PRIMARY KEY (chat, name, device)
        ) STRICT;
        CREATE INDEX sender_keys_by_name ON sender_keys (name);

        -- Users without server: phone is a PN's, lid a LID's.
        CREATE TABLE lid_map (
            lid TEXT PRIMARY KEY,
            phone TEXT NOT NULL UNIQUE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE device_lists (
            user TEXT PRIMARY KEY,
            devices TEXT NOT NULL,
            hash TEXT
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE contacts (
            jid TEXT PRIMARY KEY,
            push_name TEXT,
            full_name TEXT,
            business_name TEXT
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE addresses (
            id INTEGER PRIMARY KEY,
            jid TEXT NOT NULL UNIQUE
        ) STRICT;

        CREATE TABLE chats (
            id INTEGER PRIMARY KEY,
            jid TEXT NOT NULL UNIQUE,
            phone TEXT,
            name TEXT,
            unread INTEGER NOT NULL DEFAULT 0,
            last_activity INTEGER NOT NULL DEFAULT 0,
            last_message INTEGER
        ) STRICT;
        CREATE INDEX chats_by_activity ON chats (last_activity);

        CREATE TABLE messages (
            row INTEGER PRIMARY KEY,
            chat INTEGER NOT NULL REFERENCES chats (id),
            sender INTEGER NOT NULL,
            id TEXT NOT NULL,
            is_from_me INTEGER NOT NULL,
            time INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            text TEXT,
            state INTEGER,
            is_read INTEGER NOT NULL,
            payload BLOB,
            failure TEXT
        ) STRICT;
        CREATE UNIQUE INDEX messages_by_id ON messages (chat, id, sender);
        CREATE INDEX messages_by_time ON messages (chat, time);
        CREATE INDEX messages_own ON messages (id) WHERE is_from_me = 1;
        CREATE INDEX messages_unread ON messages (chat, time) WHERE is_from_me = 0 AND is_read = 0;

        -- Holds no text of its own: `SearchText` makes the words, a row's text gives them again.
        CREATE VIRTUAL TABLE message_words USING fts5 (
            words, content = '', columnsize = 0,
            tokenize = "unicode61 remove_diacritics 2"
        );

        CREATE TABLE outbox (
            entry INTEGER PRIMARY KEY AUTOINCREMENT,
            message INTEGER NOT NULL UNIQUE REFERENCES messages (row),
            id TEXT NOT NULL UNIQUE,
            stanza BLOB
        ) STRICT;

        CREATE TABLE pending_receipts (
            entry INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL,
            type TEXT NOT NULL,
            stanza BLOB NOT NULL
        ) STRICT;
        CREATE INDEX pending_receipts_by_id ON pending_receipts (id, type);

        CREATE TABLE retries (
            number INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            count INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE peer_messages (
            id TEXT PRIMARY KEY,
            time INTEGER NOT NULL,
            encoded BLOB NOT NULL
        ) STRICT;

        CREATE TABLE privacy_tokens (
            jid TEXT PRIMARY KEY,
            token BLOB,
            time INTEGER NOT NULL DEFAULT 0,
            issued INTEGER
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE events (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            kind INTEGER NOT NULL,
            message INTEGER,
            chat TEXT,
            old_chat TEXT
        ) STRICT;

        CREATE TABLE app_values (
            key TEXT PRIMARY KEY,
            value BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE VIEW message_rows AS
            SELECT m.row, c.jid AS chat_jid, m.id, a.jid AS sender_jid, m.is_from_me, m.time,
                   m.kind, m.text, m.state, m.is_read, m.chat
            FROM messages m
            JOIN chats c ON c.id = m.chat
            JOIN addresses a ON a.id = m.sender;

        CREATE VIEW chat_rows AS
            SELECT c.id, c.jid, c.phone,
                   coalesce(k.full_name, c.name, k.business_name, k.push_name) AS name,
                   c.unread, c.last_activity, c.last_message
            FROM chats c LEFT JOIN contacts k ON k.jid = c.jid;
        """
}
