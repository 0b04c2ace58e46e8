public import Crypto
public import Log
public import Model
internal import SQLite
public import System

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
    /// What the writer is told at the start.
    private let beginning: Task<Void, Never>

    private init(
        path: String,
        writer: Writer,
        ring: JournalRing,
        gauge: QueueGauge,
        beginning: Task<Void, Never>
    ) {
        self.path = path
        self.beginning = beginning
        self.gauge = gauge
        self.writer = writer
        readers = ConnectionPool(path, keep: 2) { connection throws(SQLiteError) in
            // A page that is read again comes from the system's cache, which all connections share.
            try connection.execute("PRAGMA cache_size = -512")
        }
        journal = Journal(ring: ring, writer: writer, readers: readers, path: path)
    }

    /// Opens the file, making it and the folders above it if it may, and migrates it.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - makes: Whether a file that is missing is made; otherwise nothing is, not even a folder.
    ///   - random: Where new keys come from.
    ///   - clock: The local clock; the machine's unless given.
    ///   - steady: What is waited by until the search index follows and the file is made whole.
    ///   - journalLimits: How much of the journal is kept.
    ///   - log: Told about migrations.
    /// - Returns: The open database.
    /// - Throws: ``DatabaseError/alreadyOpen(pid:)`` when another instance has the account,
    ///   ``DatabaseError/missing(path:)`` when there is no file and none is to be made, and
    ///   what opening a file can bring. A damaged file is never deleted or overwritten.
    public static func open(
        _ path: String,
        makes: Bool = true,
        random: Randomness = .system,
        clock: (@Sendable () -> Timestamp)? = nil,
        steady: SteadyClock = .system,
        journalLimits: JournalLimits = JournalLimits(),
        log: Log = .none
    ) throws(DatabaseError) -> Database {
        let setup = Writer.Setup(
            path: path,
            random: random,
            clock: clock ?? { Timestamp(milliseconds: wallClockMilliseconds()) },
            steady: steady,
            journalLimits: journalLimits,
            log: log
        )
        do {
            return try open(setup, makes: makes)
        } catch let error as DatabaseError {
            throw error
        } catch let error as SQLiteError {
            throw DatabaseError(error, path: path)
        } catch let LockFile.Failure.held(pid) {
            throw .alreadyOpen(pid: pid)
        } catch let error as SystemError where error.isFull {
            throw .full
        } catch let LockFile.Failure.unusable(code) {
            guard !SystemError.isFull(code) else { throw .full }
            // A folder that got another name meanwhile.
            guard makes || Files.exists(path) else { throw .missing(path: path) }
            throw .unusable(path: path + ".lock", reason: SystemError.text(code))
        } catch let error as PrivateFile.Failure {
            guard !SystemError.isFull(error.code) else { throw .full }
            throw .unusable(path: error.path, reason: error.reason)
        } catch {
            throw .unusable(path: path, reason: "\(error)")
        }
    }

    private static func open(_ setup: Writer.Setup, makes: Bool) throws -> Database {
        let path = setup.path
        let folder = Files.directory(of: path)
        let hasFolder = Files.exists(folder)
        if makes {
            try PrivateFile.createFolders(above: path)
        } else {
            // Else the lock's file would be made where there is nothing to lock.
            guard Files.exists(path) else { throw DatabaseError.missing(path: path) }
        }
        do {
            return try openFile(setup, makes: makes)
        } catch {
            if !hasFolder { Files.removeEmptyDirectory(folder) }
            throw error
        }
    }

    private static func openFile(_ setup: Writer.Setup, makes: Bool) throws -> Database {
        let path = setup.path
        // The lock comes first: nobody but its holder touches the file itself.
        let lock = try LockFile(path + ".lock")
        let connection = try connect(setup, lock, makes: makes)
        let reader = Reader(connection)
        let ring = JournalRing(last: try reader.lastEvent())
        let isBehind = try reader.isSearchBehind()
        let writer = Writer(connection, lock: lock, ring: ring, setup: setup)
        let beginning = Task {
            if isBehind { await writer.indexSoon() }
            await writer.restSoon()
        }
        return Database(
            path: path,
            writer: writer,
            ring: ring,
            gauge: setup.gauge,
            beginning: beginning
        )
    }

    /// Opens the file under the lock that says that it stays; leaves nothing of one that cannot be made whole.
    private static func connect(
        _ setup: Writer.Setup,
        _ lock: borrowing LockFile,
        makes: Bool
    ) throws -> SQLiteConnection {
        let path = setup.path
        guard try isMissing(path, lock, makes: makes) else { return try connect(setup) }
        do {
            try make(path)
        } catch {
            takeBack(path, [".new", ".new-journal"])
            throw error
        }
        do {
            return try connect(setup)
        } catch {
            takeBack(path, ["", "-wal", "-shm"])
            throw error
        }
    }

    /// Removes what there is of a file that was just begun; its lock is the last: until then nobody else begins here.
    private static func takeBack(_ path: String, _ parts: [String]) {
        for part in parts + [".lock"] { try? Files.remove(path + part) }
    }

    private static func connect(_ setup: Writer.Setup) throws -> SQLiteConnection {
        try checkLog(setup)
        let connection = try SQLiteConnection(setup.path, access: .readWrite)
        try prepare(connection, setup)
        return connection
    }

    /// Whether there is no file, and one is to be made.
    private static func isMissing(
        _ path: String,
        _ lock: borrowing LockFile,
        makes: Bool
    ) throws -> Bool {
        switch PrivateFile.state(of: path) {
        case .filled: return false
        case .empty: throw DatabaseError.emptied(path: path)
        case .missing where makes: return true
        case .missing:
            // It went while the lock was waited for, and the lock's file may have been made anew.
            try Files.remove(path + ".lock")
            throw DatabaseError.missing(path: path)
        }
    }

    /// Makes the file with its mark in it and gives it its name then: under that name it is never empty, not
    /// even when this process is killed half way.
    private static func make(_ path: String) throws {
        let new = path + ".new"
        for file in [new, new + "-journal", path + "-shm"] { try Files.remove(file) }
        // SQLite would take the log of another database for that of the new one; whoever moved that away may need it.
        let log = path + "-wal"
        if WriteAheadLog.state(of: log) == .empty {
            try Files.remove(log)
        } else {
            try Files.move(log, to: log + ".old")
        }
        try PrivateFile.create(new)
        try Migration.mark(try SQLiteConnection(new, access: .readWrite))
        try Files.move(new, to: path)
    }

    /// Narrows the files beside the main one, and refuses a log that SQLite would silently pass over.
    private static func checkLog(_ setup: Writer.Setup) throws {
        for file in ["", "-wal", "-shm", ".lock"].map({ setup.path + $0 })
        where try Files.narrow(file) {
            setup.log.warning("others could read \(file); now only its owner can")
        }
        let log = setup.path + "-wal"
        if WriteAheadLog.state(of: log) == .garbage {
            throw DatabaseError.damaged(path: log, detail: "it is no log of a database")
        }
    }

    /// After how many pages of 4 KiB the log is taken into the main file.
    ///
    /// On a small disk a log that may grow as usual would leave the main file no room to take it in, and so no room
    /// for anything ever.
    static func logPages(room: UInt64?) -> UInt64 {
        min(4000, max(64, (room ?? .max) / 4 / 4096))
    }

    private static func prepare(_ connection: SQLiteConnection, _ setup: Writer.Setup) throws {
        try connection.execute(
            """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA cache_size = -8192;
            PRAGMA wal_autocheckpoint = \(logPages(room: Files.room(at: setup.path)));
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
        await beginning.value
        await writer.close()
    }
}
