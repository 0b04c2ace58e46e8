internal import CSQLite

/// Why SQLite refused: its code and words, and the statement without its arguments.
public struct SQLiteError: Error, Hashable, Sendable {
    /// What the code means for the caller.
    public enum Kind: Hashable, Sendable {
        /// There is no room left on the disk, or the file reached its page limit.
        case full
        /// The file is not a database, or its content contradicts itself.
        case corrupt
        /// Another connection holds the lock and did not let go in time.
        case locked
        /// A uniqueness, foreign-key or check rule was broken.
        case constraint
        /// The file or its folder cannot be written.
        case readOnly
        /// The file cannot be opened.
        case cannotOpen
        /// The operating system reported an error while reading or writing.
        case inputOutput
        /// One stored value is not what it should be; the file around it is sound.
        case unreadable
        /// Anything else; nearly always a mistake in a statement.
        case other
    }

    /// SQLite's extended result code.
    public var code: Int32
    /// SQLite's sentence, in English.
    public var message: String
    /// The statement that failed, with `?` where its arguments were.
    public var sql: String?

    /// Creates an error from its parts.
    public init(code: Int32, message: String, sql: String? = nil) {
        self.code = code
        self.message = message
        self.sql = sql
    }

    /// An error about one value that cannot be read back, while the file around it is sound.
    public static func unreadable(_ message: String) -> SQLiteError {
        SQLiteError(code: SQLITE_MISMATCH, message: message)
    }

    /// An error about something that must not be stored.
    public static func constraint(_ message: String) -> SQLiteError {
        SQLiteError(code: SQLITE_CONSTRAINT, message: message)
    }

    /// An error for a connection that was closed.
    public static let closed = SQLiteError(code: SQLITE_MISUSE, message: "the database is closed")

    /// What the code means for the caller.
    public var kind: Kind {
        switch code & 0xFF {
        case SQLITE_FULL: .full
        case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupt
        case SQLITE_BUSY, SQLITE_LOCKED: .locked
        case SQLITE_CONSTRAINT: .constraint
        case SQLITE_READONLY, SQLITE_PERM: .readOnly
        case SQLITE_CANTOPEN: .cannotOpen
        case SQLITE_IOERR: .inputOutput
        case SQLITE_MISMATCH: .unreadable
        default: .other
        }
    }
}

extension SQLiteError: CustomStringConvertible {
    /// `code message: statement`, never with arguments.
    public var description: String {
        let statement = sql.map { ": \($0)" } ?? ""
        return "SQLite \(code) \(message)\(statement)"
    }
}
