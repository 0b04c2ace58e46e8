import JSON
import Log
import SQLite
import System

/// The connection to a world's database, in memory or in a file.
///
/// Everything happens in one long transaction that ``commit()`` ends and begins anew, so a file
/// always holds a world as it was at one moment. A failure is not for the duties to handle: the
/// first one is kept, reads then find nothing, and whoever runs the world ends it.
final class WorldFile {
    /// Nil once the file is closed: then nothing is found and nothing changes.
    private var connection: SQLiteConnection?
    private let log: Log
    /// Whether there is no file to keep.
    let isInMemory: Bool
    /// The first failure.
    private(set) var failure: SQLiteError?

    /// Opens or makes the file; nil keeps everything in memory.
    ///
    /// - Throws: `SandboxError.failed` when the file cannot be used or is of another kind.
    init(_ path: String?, log: Log) throws(SandboxError) {
        self.log = log
        isInMemory = path == nil
        do {
            if let path {
                // What is no database is somebody's, and left as it is.
                guard try Self.isUsable(path) else {
                    throw SandboxError.failed("\(path) is no world of the sandbox")
                }
                let folder = Files.directory(of: path)
                guard Files.exists(folder) else {
                    throw SandboxError.failed("there is no folder \(folder) for the world")
                }
                try PrivateFile.create(path)
            }
            let connection = try SQLiteConnection(path ?? ":memory:", access: .readWrite)
            // Two sandboxes with one world would undo each other's doings.
            connection.setPatience(milliseconds: 0)
            try connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            try connection.execute(
                isInMemory
                    ? "PRAGMA journal_mode = OFF"
                    : "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF"
            )
            try connection.execute("PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536")
            try Schema.prepare(connection, at: path ?? "memory")
            try connection.execute("BEGIN")
            self.connection = connection
        } catch let error as SandboxError {
            throw error
        } catch let error as SQLiteError where error.kind == .locked {
            throw .worldInUse(path ?? "memory")
        } catch let error as SQLiteError where error.kind == .full {
            throw .failed("there is no room for the world; make room on the disk and try again")
        } catch {
            throw .failed("cannot use \(path ?? "memory") for the world: \(error)")
        }
    }

    /// Whether there is nothing yet, or a database.
    private static func isUsable(_ path: String) throws -> Bool {
        guard PrivateFile.state(of: path) == .filled else { return true }
        return try Files.begins(path, with: Array("SQLite format 3\0".utf8))
    }

    /// Why nothing more can be done in the world, and what to do; nil while all is well.
    var obstacle: String? {
        guard let failure else { return nil }
        guard failure.kind == .full else { return "\(failure)" }
        return "the disk is full, the world is not kept; make room and start the sandbox again"
    }

    /// Makes everything so far last.
    func commit() {
        run("COMMIT")
        run("BEGIN")
    }

    /// Lets go of the file, so that another sandbox can have it; a world in memory stays to be looked at.
    func close() {
        if !isInMemory { connection = nil }
    }

    /// Runs a statement and ignores its rows; returns how many rows it changed.
    @discardableResult
    func run(_ sql: StaticString, _ arguments: [SQLValue] = []) -> Int {
        attempt { connection throws(SQLiteError) in
            try connection.statement(sql).run(arguments)
            return connection.changes
        } ?? 0
    }

    /// What `map` makes of the first row.
    func first<T>(
        _ sql: StaticString,
        _ arguments: [SQLValue] = [],
        _ map: (borrowing Row) throws(SQLiteError) -> T
    ) -> T? {
        attempt { connection throws(SQLiteError) in
            try connection.statement(sql).first(arguments, map)
        } ?? nil
    }

    /// What `map` makes of every row.
    func all<T>(
        _ sql: StaticString,
        _ arguments: [SQLValue] = [],
        _ map: (borrowing Row) throws(SQLiteError) -> T
    ) -> [T] {
        attempt { connection throws(SQLiteError) in
            try connection.statement(sql).all(arguments, map)
        } ?? []
    }

    /// The first column of the first row; 0 when there is none.
    func count(_ sql: StaticString, _ arguments: [SQLValue] = []) -> Int {
        first(sql, arguments) { Int($0.int(0)) } ?? 0
    }

    /// A value as it is stored; nothing, and a failure, when it cannot be.
    func stored(_ value: some Encodable) -> SQLValue {
        attempt { () throws(SQLiteError) in
            do {
                return .bytes(try JSON.encode(value))
            } catch {
                throw .constraint("a \(type(of: value)) cannot be stored: \(error)")
            }
        } ?? .null
    }

    /// The value that ``stored(_:)`` wrote; nil, and a failure, when the bytes are something else.
    func value<T: Decodable>(_ type: T.Type, from bytes: [UInt8]) -> T? {
        attempt { () throws(SQLiteError) in
            do {
                return try JSON.decode(type, from: bytes, limits: JSON.Limits(bytes: .max))
            } catch {
                throw .unreadable("a stored \(type) cannot be read: \(error)")
            }
        }
    }

    /// Reads what is stored in a form of its own; anything wrong with it is the file's failure.
    static func decoded<T>(
        _ what: String,
        _ read: () throws -> T
    ) throws(SQLiteError) -> T {
        do {
            return try read()
        } catch {
            throw .unreadable("a stored \(what) cannot be read: \(error)")
        }
    }

    private func attempt<T>(_ work: (SQLiteConnection) throws(SQLiteError) -> T) -> T? {
        guard let connection else { return nil }
        return attempt { () throws(SQLiteError) in try work(connection) }
    }

    private func attempt<T>(_ work: () throws(SQLiteError) -> T) -> T? {
        do throws(SQLiteError) {
            return try work()
        } catch {
            if failure == nil {
                failure = error
                log.error("the world's database: \(error)")
            }
            return nil
        }
    }
}
