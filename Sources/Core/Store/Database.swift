public import Crypto
public import Log
internal import SQLite

/// The one database file of an account: one writer, many readers, durable at each commit.
///
///     {path}        the data, mode 0600
///     {path}-wal    what was committed since the last checkpoint
///     {path}-shm    shared index of it
///     {path}.lock   locked while a process uses the account; holds its pid
public final class Database: Sendable {
    /// The file.
    public let path: String
    private let writer: Writer
    private let readers: ConnectionPool

    private init(path: String, writer: Writer) {
        self.path = path
        self.writer = writer
        readers = ConnectionPool(path, keep: 4) { connection throws(SQLiteError) in
            try connection.execute("PRAGMA cache_size = -2048")
        }
    }

    /// Opens the file, making it and the folders above it when missing, and migrates it.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - random: Where new keys come from.
    ///   - log: Told about migrations.
    /// - Returns: The open database.
    /// - Throws: ``DatabaseError/alreadyOpen(pid:)`` when another instance has the account, and
    ///   what opening a file can bring. A damaged file is never deleted or overwritten.
    public static func open(
        _ path: String,
        random: Randomness = .system,
        log: Log = .none
    ) throws(DatabaseError) -> Database {
        do {
            try PrivateFile.createFolders(above: path)
            // The lock comes first: nobody but its holder touches the file itself.
            let lock = try LockFile(path + ".lock")
            try PrivateFile.create(path)
            let connection = try Connection(path, access: .readWrite)
            try prepare(connection, path: path, log: log)
            let writer = Writer(connection, lock: lock, path: path, random: random)
            return Database(path: path, writer: writer)
        } catch let error as DatabaseError {
            throw error
        } catch let error as SQLiteError {
            throw DatabaseError(error, path: path)
        } catch let LockFile.Failure.held(pid) {
            throw .alreadyOpen(pid: pid)
        } catch let error as PrivateFile.Failure {
            throw .unusable(path: error.path, reason: error.reason)
        } catch {
            throw .unusable(path: path, reason: "\(error)")
        }
    }

    private static func prepare(_ connection: Connection, path: String, log: Log) throws {
        try connection.execute(
            """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA foreign_keys = ON;
            PRAGMA cache_size = -8192;
            PRAGMA wal_autocheckpoint = 4000;
            PRAGMA journal_size_limit = 16777216;
            """
        )
        try Migration.run(Migration.all, on: connection, path: path, log: log)
    }

    /// Runs `body` in a transaction on the writer: committed to the disk when it returns.
    ///
    /// - Throws: What `body` throws, with everything rolled back, or `DatabaseError`.
    @discardableResult
    public func write<T: Sendable>(
        _ body: @Sendable (Transaction) throws -> T
    ) async throws -> T {
        try await writer.write(body)
    }

    /// Runs `body` on a snapshot, beside the writer and other readers.
    @concurrent
    public func read<T: Sendable>(_ body: @Sendable (Reader) throws -> T) async throws -> T {
        try readNow(body)
    }

    /// Like ``read(_:)``, on the calling thread.
    public func readNow<T>(_ body: (Reader) throws -> T) throws -> T {
        do {
            return try readers.read { try body(Reader($0)) }
        } catch {
            throw DatabaseError.wrapping(error, path: path)
        }
    }

    /// Finishes what is being written, closes the file and lets go of the lock.
    public func close() async {
        readers.close()
        await writer.close()
    }
}
