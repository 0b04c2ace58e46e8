internal import Synchronization

/// Read-only connections to one file, opened when they are needed and kept for the next reader.
///
/// A connection is out of the list while somebody uses it, so no two threads ever hold the same one.
public final class ConnectionPool: Sendable {
    private let path: String
    private let keep: Int
    private let prepare: @Sendable (SQLiteConnection) throws(SQLiteError) -> Void
    private let state = Mutex(State())

    private struct State {
        var free: [Unchecked] = []
        var isClosed = false
    }

    /// Unchecked: only the pool has it, and lends it to one reader at a time.
    private struct Unchecked: @unchecked Sendable {
        let connection: SQLiteConnection
    }

    /// Creates a pool that opens nothing yet.
    ///
    /// - Parameters:
    ///   - path: The database file.
    ///   - keep: How many idle connections to keep open.
    ///   - prepare: Run once on each new connection.
    public init(
        _ path: String,
        keep: Int,
        prepare: @escaping @Sendable (SQLiteConnection) throws(SQLiteError) -> Void
    ) {
        self.path = path
        self.keep = keep
        self.prepare = prepare
    }

    /// Lends a connection to `body`, which sees one snapshot of the database throughout.
    public func read<T>(_ body: (SQLiteConnection) throws -> T) throws -> T {
        let connection = try take()
        defer { giveBack(connection) }
        return try connection.transaction(.deferred) { try body(connection) }
    }

    /// Closes the idle connections; those in use close when they are given back.
    public func close() {
        let idle = state.withLock { state in
            state.isClosed = true
            defer { state.free = [] }
            return state.free
        }
        _ = idle
    }

    private func take() throws(SQLiteError) -> SQLiteConnection {
        let (kept, isClosed) = state.withLock { ($0.free.popLast(), $0.isClosed) }
        if isClosed { throw .closed }
        if let kept { return kept.connection }
        let new = try SQLiteConnection(path, access: .readOnly)
        try prepare(new)
        return new
    }

    private func giveBack(_ connection: SQLiteConnection) {
        let item = Unchecked(connection: connection)
        state.withLock { state in
            if !state.isClosed, state.free.count < keep { state.free.append(item) }
        }
    }
}
