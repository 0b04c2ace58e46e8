import SQLite

/// The tables of a world.
///
/// What is read as a whole (people, devices, groups) is JSON in `value`; what grows with traffic has
/// columns of its own, and a `number` that only grows, by which the oldest rows are dropped.
enum Schema {
    /// Changes whenever the tables do; a file of another version is refused, not converted.
    static let version = 5

    /// Makes the tables of a new file and checks those of an old one, which is at `path`.
    static func prepare(_ connection: SQLiteConnection, at path: String) throws {
        let found = try connection.prepare("PRAGMA user_version").first { $0.int(0) } ?? 0
        guard found != version else { return }
        let tables = try connection.prepare("SELECT count(*) FROM sqlite_schema").first {
            $0.int(0)
        }
        guard found == 0, tables == 0 else {
            throw SandboxError.failed(
                "\(path) is not a world of this version of martlet; move it away, and its accounts with it, "
                    + "to begin anew"
            )
        }
        try connection.execute(sql)
        try connection.execute("PRAGMA user_version = \(version)")
    }

    private static let sql = """
        CREATE TABLE facts (name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
        CREATE TABLE people (id INTEGER PRIMARY KEY, lid TEXT UNIQUE, value BLOB);
        CREATE TABLE devices (id INTEGER PRIMARY KEY, value BLOB);
        CREATE TABLE acquaintances (person INTEGER, other INTEGER, PRIMARY KEY (person, other))
            WITHOUT ROWID;
        CREATE TABLE groups (id TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
        CREATE TABLE members (person INTEGER, chat TEXT, PRIMARY KEY (person, chat)) WITHOUT ROWID;
        CREATE TABLE subgroups (chat TEXT PRIMARY KEY, community TEXT) WITHOUT ROWID;
        CREATE INDEX subgroups_by_community ON subgroups (community);
        CREATE TABLE calls (number INTEGER PRIMARY KEY, id TEXT UNIQUE, caller INTEGER,
            callee INTEGER, is_video INTEGER, state TEXT);
        CREATE TABLE floods (id INTEGER PRIMARY KEY, value BLOB);

        CREATE TABLE pre_keys (number INTEGER PRIMARY KEY, device INTEGER, id INTEGER, key BLOB,
            UNIQUE (device, id));
        CREATE TABLE secret_pre_keys (device INTEGER, id INTEGER, key BLOB,
            PRIMARY KEY (device, id)) WITHOUT ROWID;
        CREATE TABLE sessions (device INTEGER, name TEXT, other INTEGER, record BLOB, identity BLOB,
            PRIMARY KEY (device, name, other)) WITHOUT ROWID;
        CREATE TABLE sender_keys (device INTEGER, chat TEXT, name TEXT, other INTEGER, record BLOB,
            PRIMARY KEY (device, chat, name, other)) WITHOUT ROWID;

        CREATE TABLE distributions (device INTEGER, chat TEXT, other INTEGER,
            PRIMARY KEY (chat, device, other)) WITHOUT ROWID;

        CREATE TABLE queue (number INTEGER PRIMARY KEY, device INTEGER, stanza TEXT, tag TEXT,
            sent INTEGER, flood INTEGER, node BLOB);
        CREATE INDEX queue_by_device ON queue (device);
        CREATE INDEX queue_by_stanza ON queue (stanza, device);
        CREATE TABLE held (number INTEGER PRIMARY KEY, person INTEGER, device INTEGER, reason TEXT,
            node BLOB);
        CREATE TABLE seen (number INTEGER PRIMARY KEY, device INTEGER, stanza TEXT, hash BLOB,
            UNIQUE (device, stanza, hash));
        CREATE TABLE arrivals (number INTEGER PRIMARY KEY, person INTEGER, device INTEGER,
            sender TEXT, stanza TEXT, sender_person INTEGER, chat TEXT, text TEXT, content TEXT,
            target TEXT, time INTEGER, kind TEXT, copies INTEGER, failures INTEGER, error TEXT,
            retries INTEGER, is_read INTEGER, body BLOB, message TEXT,
            UNIQUE (person, stanza, device, sender));
        CREATE INDEX arrivals_unread ON arrivals (person, sender_person)
            WHERE is_read = 0 AND copies > 0 AND device = 0;
        CREATE TABLE sendings (number INTEGER PRIMARY KEY, person INTEGER, stanza TEXT,
            recipient TEXT, text TEXT, time INTEGER, content BLOB, traits BLOB,
            UNIQUE (person, stanza));
        CREATE TABLE invitations (chat TEXT, code TEXT, person INTEGER, inviter INTEGER,
            expires INTEGER, PRIMARY KEY (chat, code)) WITHOUT ROWID;
        CREATE TABLE receipts (number INTEGER PRIMARY KEY, sending INTEGER, type TEXT, device TEXT,
            time INTEGER);
        CREATE INDEX receipts_by_sending ON receipts (sending);
        CREATE TABLE stanzas (number INTEGER PRIMARY KEY, time INTEGER, connection INTEGER,
            device TEXT, direction TEXT, node BLOB);
        """
}
