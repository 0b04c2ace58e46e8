public import Crypto
public import Log
public import Model
internal import SQLite
internal import System

/// The one database file of an account: one writer, many readers, durable at each commit.
///
///     {path}        the data, mode 0600
///     {path}-wal    what was committed since the last checkpoint
///     {path}-shm    shared index of it
///     {path}.lock   locked while a process uses the account; holds its pid
public final class Database: Sendable {
    /// The file.
    public let path: String
    /// What happened, for those who follow it.
    public let journal: Journal
    private let writer: Writer
    private let readers: ConnectionPool
    private let gauge: QueueGauge

    private init(path: String, writer: Writer, ring: JournalRing, gauge: QueueGauge) {
        self.path = path
        self.gauge = gauge
        self.writer = writer
        readers = ConnectionPool(path, keep: 2) { connection throws(SQLiteError) in
            // A page that is read again comes from the system's cache, which all connections share.
            try connection.execute("PRAGMA cache_size = -512")
        }
        journal = Journal(ring: ring, writer: writer, readers: readers, path: path)
    }

    /// Opens the file, making it and the folders above it when missing, and migrates it.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - random: Where new keys come from.
    ///   - clock: The local clock; the machine's unless given.
    ///   - journalLimits: How much of the journal is kept.
    ///   - log: Told about migrations.
    /// - Returns: The open database.
    /// - Throws: ``DatabaseError/alreadyOpen(pid:)`` when another instance has the account, and
    ///   what opening a file can bring. A damaged file is never deleted or overwritten.
    public static func open(
        _ path: String,
        random: Randomness = .system,
        clock: (@Sendable () -> Timestamp)? = nil,
        journalLimits: JournalLimits = JournalLimits(),
        log: Log = .none
    ) throws(DatabaseError) -> Database {
        let setup = Writer.Setup(
            path: path,
            random: random,
            clock: clock ?? { Timestamp(milliseconds: wallClockMilliseconds()) },
            journalLimits: journalLimits,
            log: log
        )
        do {
            return try open(setup)
        } catch let error as DatabaseError {
            throw error
        } catch let error as SQLiteError {
            throw DatabaseError(error, path: path)
        } catch let LockFile.Failure.held(pid) {
            throw .alreadyOpen(pid: pid)
        } catch let LockFile.Failure.unusable(code) {
            throw .unusable(path: path + ".lock", reason: SystemError.text(code))
        } catch let error as PrivateFile.Failure {
            throw .unusable(path: error.path, reason: error.reason)
        } catch {
            throw .unusable(path: path, reason: "\(error)")
        }
    }

    private static func open(_ setup: Writer.Setup) throws -> Database {
        let path = setup.path
        try PrivateFile.createFolders(above: path)
        // The lock comes first: nobody but its holder touches the file itself.
        let lock = try LockFile(path + ".lock")
        try checkLog(setup)
        try PrivateFile.create(path)
        let connection = try Connection(path, access: .readWrite)
        try prepare(connection, setup)
        let reader = Reader(connection)
        let ring = JournalRing(last: try reader.lastEvent())
        let isBehind = try reader.isSearchBehind()
        let writer = Writer(connection, lock: lock, ring: ring, setup: setup)
        Task {
            if isBehind { await writer.indexSoon() }
            await writer.restSoon()
        }
        return Database(path: path, writer: writer, ring: ring, gauge: setup.gauge)
    }

    /// Narrows the files beside the main one, and refuses a log that SQLite would silently pass over.
    private static func checkLog(_ setup: Writer.Setup) throws {
        for file in ["", "-wal", "-shm"].map({ setup.path + $0 }) where try PrivateFile.narrow(file)
        {
            setup.log.warning("others could read \(file); now only its owner can")
        }
        let log = setup.path + "-wal"
        if WriteAheadLog.state(of: log) == .garbage {
            throw DatabaseError.damaged(path: log, detail: "it is no log of a database")
        }
    }

    private static func prepare(_ connection: Connection, _ setup: Writer.Setup) throws {
        try connection.execute(
            """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA cache_size = -8192;
            PRAGMA wal_autocheckpoint = 4000;
            PRAGMA journal_size_limit = 16777216;
            """
        )
        let isChanged = try Migration.run(
            Migration.all,
            on: connection,
            path: setup.path,
            log: setup.log
        )
        if isChanged { try connection.checkpoint() }
    }

    /// Runs `body` in a transaction on the writer: committed to the disk when it returns, and told to
    /// those who follow the ``journal``.
    ///
    /// Callers that come at the same time share a commit.
    ///
    /// - Throws: What `body` throws, with everything that it did taken back, or `DatabaseError`.
    @discardableResult
    public func write<T: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> T
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

    /// How many messages wait in the outbox: counted once, and kept from then on.
    public func queuedCount() async throws -> Int {
        if let count = gauge.count { return count }
        return gauge.learn(try await read { try $0.queuedCount() })
    }

    /// Waits until search finds every message that is stored.
    public func finishSearchIndex() async throws { try await writer.finishIndex() }

    /// Finishes what is being written, closes the file and lets go of the lock.
    public func close() async {
        readers.close()
        await writer.close()
    }
}
