internal import Log
internal import SQLite

/// One step of the schema; ``all`` is only ever appended to.
struct Migration {
    /// What is done, in one transaction with the new version number: killed half way, it starts again.
    let apply: (SQLiteConnection, Log) throws -> Void

    /// A step that does something with the old rows.
    init(_ apply: @escaping (SQLiteConnection, Log) throws -> Void) { self.apply = apply }

    /// A step that is SQL alone.
    init(sql: String) {
        self.init { connection, _ in try connection.execute(sql) }
    }

    /// Every step, in order; the version of a file is how many of them it has seen.
    static var all: [Migration] {
        [
            Migration(sql: Schema.first), Migration { try SecondVersion($0, log: $1).apply() },
            Migration(sql: Schema.third), Migration(sql: Schema.fourth),
            Migration(sql: Schema.fifth), Migration(sql: Schema.sixth),
            Migration(sql: Schema.seventh), Migration(sql: Schema.eighth),
            Migration(sql: Schema.ninth), Migration(sql: Schema.tenth),
            Migration(sql: Schema.eleventh),
        ]
    }

    /// Marks a file as martlet's: "mrtl".
    static let application = 0x6D72_746C

    /// Marks a new file, which has no version yet.
    static func mark(_ connection: SQLiteConnection) throws(SQLiteError) {
        try connection.execute("PRAGMA application_id = \(application)")
    }

    /// Brings a file from whatever version it has to the newest.
    ///
    /// - Returns: Whether there was anything to do.
    /// - Throws: ``DatabaseError`` for a file that is not martlet's or newer, `SQLiteError`.
    @discardableResult
    static func run(
        _ steps: [Migration],
        on connection: SQLiteConnection,
        path: String,
        log: Log
    ) throws
        -> Bool
    {
        let version = try number("user_version", on: connection)
        let application = try number("application_id", on: connection)
        if version == steps.count, application == Self.application { return false }
        let tables = try number("schema_version", on: connection)
        guard application == Self.application || (application == 0 && tables == 0) else {
            throw DatabaseError.foreign(path: path)
        }
        guard version <= steps.count else { throw DatabaseError.newer(version: version) }
        for number in version..<steps.count {
            log.info("bringing the database to version \(number + 1)")
            try connection.transaction(.immediate) {
                try steps[number].apply(connection, log)
                try connection.execute("PRAGMA user_version = \(number + 1)")
                try connection.execute("PRAGMA application_id = \(Self.application)")
            }
        }
        return true
    }

    private static func number(_ pragma: String, on connection: SQLiteConnection) throws -> Int {
        Int(try connection.prepare("PRAGMA \(pragma)").first { $0.int(0) } ?? 0)
    }
}
