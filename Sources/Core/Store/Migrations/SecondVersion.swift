internal import Log
internal import Model
internal import SQLite

/// Brings version 1 to version 2: its tables step aside, their rows are copied, and they go.
///
/// Rows of messages keep their numbers, so the search index stays as it is. What was stored under an address
/// that cannot be read back could never be shown or sent; it is left behind, with a line in the log.
struct SecondVersion {
    let connection: SQLiteConnection
    let insertMessage: Statement
    private let log: Log

    /// The tables and views that are made anew.
    private static let replaced = [
        "chats", "messages", "device_lists", "privacy_tokens", "outbox", "retries",
    ]

    init(_ connection: SQLiteConnection, log: Log) throws {
        self.connection = connection
        self.log = log
        try connection.execute(Self.stepAside)
        try connection.execute(Schema.second)
        try connection.execute(Schema.outbox)
        insertMessage = try connection.prepare(
            """
            INSERT INTO messages (row, chat, sender, key, id, is_from_me, is_read, time, state, kind,
                text, details, failure, payload)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        )
    }

    /// Copies everything and drops what was before.
    func apply() throws {
        try copyPeople()
        try copyChats()
        try copyMessages()
        try connection.execute(Schema.secondIndexes)
        try connection.execute(Self.rest)
        try copyRetries()
        try connection.execute(Self.drop)
    }

    private static let stepAside =
        """
        DROP VIEW message_rows;
        DROP VIEW chat_rows;
        DROP INDEX chats_by_activity;
        DROP INDEX messages_by_time;
        PRAGMA legacy_alter_table = ON;
        """
        + replaced.map { "ALTER TABLE \($0) RENAME TO old_\($0);" }.joined()
        + "PRAGMA legacy_alter_table = OFF;"

    /// What needs no look at each row: `old_people` says which person an address is now.
    private static let rest = """
        INSERT OR IGNORE INTO device_lists (person, devices, hash)
            SELECT person, devices, hash FROM old_device_lists JOIN old_people USING (user);
        INSERT OR IGNORE INTO privacy_tokens (person, token, time, issued)
            SELECT person, token, time, issued FROM old_privacy_tokens
            JOIN old_people ON user = jid ORDER BY time DESC;
        INSERT INTO outbox (entry, chat, class, kind, id, message, stanza)
            SELECT o.entry, m.chat, 0, 'message', o.id, m.row, o.stanza
            FROM old_outbox o JOIN messages m ON m.row = o.message ORDER BY o.entry;
        UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = 'old_outbox')
            WHERE name = 'outbox' AND EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'old_outbox');
        INSERT INTO outbox (chat, class, kind, id, stanza)
            SELECT 0, 1, 'receipt', id, stanza FROM pending_receipts ORDER BY entry;
        UPDATE chats SET (unread, unread_from) = (
            SELECT count(*), min(time) FROM messages
            WHERE chat = chats.id AND is_from_me = 0 AND is_read = 0
        );
        UPDATE chats SET last_message = NULL
            WHERE last_message NOT IN (SELECT row FROM messages);
        INSERT INTO search_progress (only, row) SELECT 1, coalesce(max(row), 0) FROM messages;
        INSERT INTO journal (last, count, areas, time, written, events)
            SELECT max(sequence), 0, 0, 0, 0, '' FROM events HAVING max(sequence) > 0;
        """

    private static let drop =
        "DROP TABLE old_people; DROP TABLE old_chat_ids; DROP TABLE events; DROP TABLE lid_map;"
        + "DROP TABLE contacts; DROP TABLE addresses; DROP TABLE pending_receipts;"
        + replaced.map { "DROP TABLE old_\($0);" }.joined()
}

extension SecondVersion {
    /// A row for each person whom any table knew, with both addresses where they are known to be one.
    private func copyPeople() throws {
        try connection.execute(
            """
            CREATE TEMP TABLE old_people (user TEXT PRIMARY KEY, person INTEGER NOT NULL);
            INSERT INTO people (lid, phone) SELECT lid, phone FROM lid_map;
            """
        )
        let known = try connection.prepare(
            """
            SELECT jid FROM addresses UNION SELECT jid FROM contacts UNION SELECT user FROM old_device_lists
            UNION SELECT jid FROM old_privacy_tokens UNION SELECT jid FROM old_chats
            """
        ).all { $0.text(0) }
        for text in known { try copyPerson(text) }
        try connection.execute(
            """
            UPDATE people SET (push_name, full_name, business_name) = (
                SELECT c.push_name, c.full_name, c.business_name
                FROM old_people JOIN contacts c ON jid = user WHERE person = people.id LIMIT 1
            ) WHERE id IN (SELECT person FROM old_people JOIN contacts ON jid = user)
            """
        )
    }

    private func copyPerson(_ text: String) throws {
        guard let jid = JID(text) else {
            return log.warning(
                "what was stored under an address that cannot be read is left behind"
            )
        }
        let column = jid.isPhone ? "phone" : jid.isLID ? "lid" : "address"
        let value = SQLValue.text(jid.isPerson ? jid.user : text)
        try connection.prepare("INSERT OR IGNORE INTO people (\(column)) VALUES (?)").run([value])
        try connection.prepare(
            """
            INSERT INTO old_people (user, person) SELECT ?, id FROM people WHERE \(column) = ?
            """
        ).run([.text(text), value])
    }

    private func copyChats() throws {
        try connection.execute(
            "CREATE TEMP TABLE old_chat_ids (old INTEGER PRIMARY KEY, id INTEGER NOT NULL)"
        )
        let chats = try connection.prepare(
            "SELECT id, jid, person FROM old_chats JOIN old_people ON user = jid ORDER BY last_activity DESC"
        ).all { ($0.int(0), $0.text(1), $0.int(2)) }
        for (id, text, person) in chats {
            let isPerson = JID(text)?.isPerson ?? false
            let (person, jid): (SQLValue, SQLValue) =
                isPerson ? (.integer(person), .null) : (.null, .text(text))
            // One of a person's two chats is met first and takes in the other.
            try connection.prepare(
                """
                INSERT INTO chats (id, person, jid, name, unread, last_activity, last_message)
                SELECT id, ?2, ?3, name, 0, min(last_activity, ?4), last_message
                FROM old_chats WHERE id = ?1 ON CONFLICT DO NOTHING
                """
            ).run([.integer(id), person, jid, .integer(Timestamp.latest.milliseconds)])
            try connection.prepare(
                """
                INSERT INTO old_chat_ids (old, id) SELECT ?1, id FROM chats WHERE person = ?2 OR jid = ?3
                """
            ).run([.integer(id), person, jid])
        }
    }
}
