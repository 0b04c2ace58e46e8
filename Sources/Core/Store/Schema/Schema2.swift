extension Schema {
    /// Version 2: people by number, messages with fewer indexes, and a place for groups, reactions, earlier
    /// versions, receipts by member and the journal.
    ///
    /// A person is one row of `people`; every other table refers to it by number, so that a phone number and a
    /// LID that turn out to be one person become one by changing one row. References are written down here
    /// and checked by the tests, not at each insert: that costs a search in two tables for every message.
    static let second = """
        -- `phone` and `lid` are users without server; `address` is the whole text of what is neither.
        CREATE TABLE people (
            id INTEGER PRIMARY KEY,
            lid TEXT UNIQUE,
            phone TEXT UNIQUE,
            address TEXT UNIQUE,
            username TEXT,
            push_name TEXT,
            full_name TEXT,
            business_name TEXT,
            is_verified INTEGER NOT NULL DEFAULT 0,
            CHECK (coalesce(lid, phone, address) IS NOT NULL),
            CHECK (address IS NULL OR coalesce(lid, phone) IS NULL)
        ) STRICT;

        -- With one person, or known by an address of its own. `unread_from` is no later than the oldest
        -- unread message, so that marking as read looks at nothing before.
        CREATE TABLE chats (
            id INTEGER PRIMARY KEY,
            person INTEGER UNIQUE REFERENCES people (id),
            jid TEXT UNIQUE,
            name TEXT,
            unread INTEGER NOT NULL DEFAULT 0,
            unread_from INTEGER,
            last_activity INTEGER NOT NULL DEFAULT 0,
            last_message INTEGER REFERENCES messages (row),
            CHECK ((person IS NULL) <> (jid IS NULL))
        ) STRICT;
        CREATE INDEX chats_by_activity ON chats (last_activity);

        -- `key` is a hash of the id: an index of numbers costs a third of one of texts. `details` holds what a
        -- kind knows besides `text`, as JSON. A chat is in the order of (time, row).
        CREATE TABLE messages (
            row INTEGER PRIMARY KEY,
            chat INTEGER NOT NULL REFERENCES chats (id),
            sender INTEGER NOT NULL REFERENCES people (id),
            key INTEGER NOT NULL,
            id TEXT NOT NULL,
            is_from_me INTEGER NOT NULL,
            is_read INTEGER NOT NULL,
            time INTEGER NOT NULL,
            state INTEGER,
            edited INTEGER,
            audience INTEGER,
            reactions INTEGER NOT NULL DEFAULT 0,
            kind TEXT NOT NULL,
            text TEXT,
            quoted TEXT,
            details TEXT,
            failure TEXT,
            payload BLOB
        ) STRICT;

        -- What messages said before they were edited, oldest first; `time` is when it was said.
        CREATE TABLE revisions (
            message INTEGER NOT NULL REFERENCES messages (row),
            number INTEGER NOT NULL,
            time INTEGER NOT NULL,
            kind TEXT NOT NULL,
            text TEXT,
            details TEXT,
            PRIMARY KEY (message, number)
        ) STRICT, WITHOUT ROWID;

        -- An emoji of nothing was taken back; the row stays, so that an older one that comes late is not taken.
        CREATE TABLE reactions (
            message INTEGER NOT NULL REFERENCES messages (row),
            sender INTEGER NOT NULL REFERENCES people (id),
            is_from_me INTEGER NOT NULL,
            emoji TEXT,
            time INTEGER NOT NULL,
            id TEXT,
            PRIMARY KEY (message, sender)
        ) STRICT, WITHOUT ROWID;

        -- What members of a chat have of an own message.
        CREATE TABLE receipts (
            message INTEGER NOT NULL REFERENCES messages (row),
            person INTEGER NOT NULL REFERENCES people (id),
            delivered INTEGER,
            read INTEGER,
            played INTEGER,
            PRIMARY KEY (message, person)
        ) STRICT, WITHOUT ROWID;

        -- Reactions, edits, votes and revokes of messages that are not here yet.
        CREATE TABLE pending_effects (
            entry INTEGER PRIMARY KEY AUTOINCREMENT,
            chat INTEGER NOT NULL REFERENCES chats (id),
            key INTEGER NOT NULL,
            target TEXT NOT NULL,
            sender INTEGER NOT NULL REFERENCES people (id),
            id TEXT NOT NULL,
            is_from_me INTEGER NOT NULL,
            time INTEGER NOT NULL,
            payload BLOB NOT NULL,
            UNIQUE (chat, sender, id)
        ) STRICT;
        CREATE INDEX pending_effects_by_target ON pending_effects (key, chat);

        CREATE TABLE groups (
            chat INTEGER PRIMARY KEY REFERENCES chats (id),
            owner INTEGER REFERENCES people (id),
            created INTEGER NOT NULL,
            is_lid_addressed INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE members (
            chat INTEGER NOT NULL REFERENCES chats (id),
            person INTEGER NOT NULL REFERENCES people (id),
            role TEXT NOT NULL,
            PRIMARY KEY (chat, person)
        ) STRICT, WITHOUT ROWID;

        -- Which devices have which of the own sender keys, by Signal address.
        CREATE TABLE sender_key_holders (
            chat TEXT NOT NULL,
            name TEXT NOT NULL,
            device INTEGER NOT NULL,
            key_id INTEGER NOT NULL,
            PRIMARY KEY (chat, name, device)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX sender_key_holders_by_name ON sender_key_holders (name, device);

        CREATE TABLE device_lists (
            person INTEGER PRIMARY KEY REFERENCES people (id),
            devices TEXT NOT NULL,
            hash TEXT
        ) STRICT;

        CREATE TABLE privacy_tokens (
            person INTEGER PRIMARY KEY REFERENCES people (id),
            token BLOB,
            time INTEGER NOT NULL DEFAULT 0,
            issued INTEGER
        ) STRICT;

        CREATE TABLE retries (
            number INTEGER PRIMARY KEY,
            key INTEGER NOT NULL UNIQUE,
            count INTEGER NOT NULL
        ) STRICT;

        -- Up to which row the search index knows the messages.
        CREATE TABLE search_progress (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            row INTEGER NOT NULL
        ) STRICT;

        -- The events that one transaction recorded, a line of JSON each; `last` is the place of the last one,
        -- `areas` a bit for each area in it. The newest row always stays, so that no place is given twice.
        -- `written` is how many bytes of events were ever written, these included: what rows between two
        -- places take is a difference, and nothing is counted.
        CREATE TABLE journal (
            last INTEGER PRIMARY KEY,
            count INTEGER NOT NULL,
            areas INTEGER NOT NULL,
            time INTEGER NOT NULL,
            written INTEGER NOT NULL,
            events TEXT NOT NULL
        ) STRICT;

        -- Who reads the journal, and the last place that each is done with.
        CREATE TABLE consumers (
            name TEXT PRIMARY KEY,
            cursor INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE VIEW message_rows AS
            SELECT m.row, p.lid AS chat_lid, p.phone AS chat_phone, c.jid AS chat_jid, m.id,
                   s.lid, s.phone, s.address, m.is_from_me, m.time, m.kind, m.text, m.details, m.state,
                   m.is_read, m.reactions, m.chat
            FROM messages m
            JOIN chats c ON c.id = m.chat
            LEFT JOIN people p ON p.id = c.person
            JOIN people s ON s.id = m.sender;

        CREATE VIEW chat_rows AS
            SELECT c.id, p.lid, p.phone, c.jid,
                   coalesce(p.full_name, c.name, p.business_name, p.push_name) AS name,
                   c.unread, c.last_activity, c.last_message
            FROM chats c LEFT JOIN people p ON p.id = c.person;
        """

    /// The indexes of version 2's messages; a migration makes them after the rows, which is faster.
    static let secondIndexes = """
        CREATE UNIQUE INDEX messages_by_key ON messages (key, chat, sender);
        CREATE INDEX messages_by_time ON messages (chat, time);
        """
}
