internal import CSQLite
internal import Glibc

/// One connection to a database file; used by one thread at a time.
///
/// Its handle is closed when the last reference goes, also when opening failed half way. Statements
/// are compiled once per place of use and kept; being `StaticString`, they cannot hold outside text.
@safe public final class SQLiteConnection {
    /// What a connection may do.
    public enum Access: Sendable {
        /// Read and write a file that exists.
        case readWrite
        /// Read only.
        case readOnly
    }

    /// Whether the library was told, before its first use, not to count what it allocates.
    private static let countsNoMemory = martlet_sqlite_count_no_memory() == SQLITE_OK

    private let handle: OpaquePointer
    private var statements: [UInt: Statement] = [:]

    /// Opens the file at `path`, which must exist (``PrivateFile`` makes it).
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - access: What the connection may do.
    /// - Throws: `SQLiteError`; a file that is no database is only noticed by the first statement.
    public init(_ path: String, access: Access) throws(SQLiteError) {
        _ = Self.countsNoMemory
        let mode = access == .readWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY
        var handle: OpaquePointer?
        let flags = mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let code = unsafe sqlite3_open_v2(path, &handle, flags, nil)
        guard code == SQLITE_OK, let handle = unsafe handle else {
            // A failed open still hands back a handle, which holds the message and must be closed.
            let error = unsafe SQLiteConnection.error(handle, code: code, sql: nil)
            unsafe sqlite3_close_v2(handle)
            throw error
        }
        unsafe self.handle = handle
        setPatience()
    }

    /// Sets how long to wait for another connection's lock.
    public func setPatience(milliseconds: Int32 = 5000) {
        unsafe sqlite3_busy_timeout(handle, milliseconds)
    }

    deinit {
        statements.removeAll()
        unsafe sqlite3_close_v2(handle)
    }

    /// The statement for `sql`, compiled at its first use and kept.
    public func statement(_ sql: StaticString) throws(SQLiteError) -> Statement {
        let key = unsafe UInt(bitPattern: sql.utf8Start)
        if let kept = statements[key] { return kept }
        let new = unsafe try Statement(sql.description, on: handle, isKept: true)
        statements[key] = new
        return new
    }

    /// Runs a statement once and forgets it; for pragmas and migrations.
    public func execute(_ sql: String) throws(SQLiteError) {
        let code = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else {
            throw unsafe SQLiteConnection.error(handle, code: code, sql: sql)
        }
    }

    /// Compiles a statement that is not kept.
    public func prepare(_ sql: String) throws(SQLiteError) -> Statement {
        unsafe try Statement(sql, on: handle, isKept: false)
    }

    /// How often statements that are kept and have these words in them were run.
    func runs(of words: String) -> Int {
        statements.values.reduce(0) { $0 + ($1.sql?.contains(words) == true ? $1.runs : 0) }
    }

    /// The row id that the last insert gave.
    public var lastInsertedRow: Int64 { unsafe sqlite3_last_insert_rowid(handle) }

    /// How many rows the last statement changed.
    public var changes: Int { unsafe Int(sqlite3_changes(handle)) }

    /// Whether the file was removed, moved or replaced since it was opened: what is written still goes into it,
    /// and nobody finds it there.
    public var hasMoved: Bool {
        var result: Int32 = 0
        let code = unsafe sqlite3_file_control(handle, "main", SQLITE_FCNTL_HAS_MOVED, &result)
        return code == SQLITE_OK && result != 0
    }

    /// Whether a transaction is open.
    public var isInTransaction: Bool { unsafe sqlite3_get_autocommit(handle) == 0 }

    static func error(_ handle: OpaquePointer?, code: Int32, sql: String?) -> SQLiteError {
        let words = unsafe handle.map { unsafe String(cString: sqlite3_errmsg($0)) }
        let extended = unsafe handle.map { unsafe sqlite3_extended_errcode($0) } ?? code
        // Without room for what it keeps besides the file, such as shared memory, it only says that writing failed.
        if code & 0xFF == SQLITE_IOERR, let handle = unsafe handle,
            [ENOSPC, EDQUOT].contains(unsafe sqlite3_system_errno(handle))
        {
            return SQLiteError(code: SQLITE_FULL, message: words ?? "", sql: sql)
        }
        // The handle remembers its newest failure; a constraint's words may name values, never text.
        let known = extended & 0xFF == code & 0xFF ? extended : code
        return unsafe SQLiteError(
            code: known,
            message: words ?? String(cString: sqlite3_errstr(code)),
            sql: sql
        )
    }
}

extension SQLiteConnection {
    /// How a transaction starts.
    public enum Start: Sendable {
        /// Takes the write lock at once.
        case immediate
        /// Takes a snapshot at the first read.
        case deferred
    }

    /// Runs `body` in a transaction: committed when it returns, rolled back when it throws.
    public func transaction<T>(_ start: Start, _ body: () throws -> T) throws -> T {
        switch start {
        case .immediate: try statement("BEGIN IMMEDIATE").run()
        case .deferred: try statement("BEGIN").run()
        }
        do {
            let result = try body()
            try statement("COMMIT").run()
            return result
        } catch {
            // Some failures (disk full) have rolled back already.
            if isInTransaction { _ = try? statement("ROLLBACK").run() }
            throw error
        }
    }
}

extension SQLiteConnection {
    /// Copies what the log holds into the main file and cuts the log to nothing, as far as no reader needs an
    /// older state of it; waits for readers as long as for locks.
    ///
    /// - Returns: Whether the main file is whole now.
    /// - Throws: `SQLiteError`.
    @discardableResult
    public func checkpoint() throws(SQLiteError) -> Bool {
        try prepare("PRAGMA wal_checkpoint(TRUNCATE)")
            .first { $0.int(0) == 0 && $0.int(1) == $0.int(2) } ?? false
    }
}
