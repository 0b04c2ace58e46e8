internal import CSQLite

/// One prepared statement; it belongs to the thread that uses its connection.
@safe public final class Statement {
    private let handle: OpaquePointer
    private let database: OpaquePointer
    private let parameterCount: Int

    /// Compiles `sql`, which must be a single statement.
    init(_ sql: String, on database: OpaquePointer, isKept: Bool) throws(SQLiteError) {
        var handle: OpaquePointer?
        let flags = isKept ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
        let code = unsafe sqlite3_prepare_v3(database, sql, -1, flags, &handle, nil)
        guard code == SQLITE_OK, let handle = unsafe handle else {
            throw unsafe SQLiteConnection.error(database, code: code, sql: sql)
        }
        unsafe self.handle = handle
        unsafe self.database = database
        parameterCount = unsafe Int(sqlite3_bind_parameter_count(handle))
    }

    deinit { unsafe sqlite3_finalize(handle) }

    /// Runs it to its end and ignores rows.
    public func run(_ arguments: [SQLValue] = []) throws(SQLiteError) {
        try bound(arguments) { () throws(SQLiteError) in
            while try step() {}
        }
    }

    /// Gives every row to `map` and returns what it made.
    public func all<T>(
        _ arguments: [SQLValue] = [],
        _ map: (borrowing Row) throws(SQLiteError) -> T
    ) throws(SQLiteError) -> [T] {
        try bound(arguments) { () throws(SQLiteError) in
            var result: [T] = []
            let row = unsafe Row(statement: handle)
            while try step() { result.append(try map(row)) }
            return result
        }
    }

    /// Gives the first row to `map`; nil when there is none.
    public func first<T>(
        _ arguments: [SQLValue] = [],
        _ map: (borrowing Row) throws(SQLiteError) -> T
    ) throws(SQLiteError) -> T? {
        try bound(arguments) { () throws(SQLiteError) in
            guard try step() else { return nil }
            return unsafe try map(Row(statement: handle))
        }
    }

    private func step() throws(SQLiteError) -> Bool {
        switch unsafe sqlite3_step(handle) {
        case SQLITE_ROW: true
        case SQLITE_DONE: false
        case let code: throw unsafe SQLiteConnection.error(database, code: code, sql: sql)
        }
    }

    /// How often it was run.
    var runs: Int { unsafe Int(sqlite3_stmt_status(handle, SQLITE_STMTSTATUS_RUN, 0)) }

    /// The statement's text, with `?` where arguments go.
    var sql: String? {
        guard let text = unsafe sqlite3_sql(handle) else { return nil }
        return unsafe String(cString: text)
    }

    private func reset() {
        unsafe sqlite3_reset(handle)
        if parameterCount > 0 { unsafe sqlite3_clear_bindings(handle) }
    }

    /// Does something with the arguments in place.
    ///
    /// Their words and bytes lie in one piece of memory of ours until the statement is reset, so that SQLite need not
    /// copy each.
    private func bound<T>(
        _ arguments: [SQLValue],
        _ work: () throws(SQLiteError) -> T
    ) throws(SQLiteError) -> T {
        precondition(arguments.count == parameterCount, "wrong number of arguments: \(sql ?? "")")
        let size = arguments.reduce(0) { $0 + $1.size }
        let result = unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(size, 1)) {
            room -> Result<T, SQLiteError> in
            defer { reset() }
            return Result { () throws(SQLiteError) in
                unsafe try bind(arguments, room)
                return try work()
            }
        }
        return try result.get()
    }

    private func bind(
        _ arguments: [SQLValue],
        _ room: UnsafeMutableBufferPointer<UInt8>
    ) throws(SQLiteError) {
        var index: Int32 = 0
        var free = unsafe room[...]
        for argument in arguments {
            index += 1
            let code = unsafe bind(argument, at: index, &free)
            guard code == SQLITE_OK else {
                throw unsafe SQLiteConnection.error(database, code: code, sql: sql)
            }
        }
    }

    /// Places an argument; what is no number is copied to the beginning of the room that is free.
    private func bind(
        _ value: SQLValue,
        at index: Int32,
        _ free: inout Slice<UnsafeMutableBufferPointer<UInt8>>
    ) -> Int32 {
        switch value {
        case .null:
            return unsafe sqlite3_bind_null(handle, index)
        case .integer(let number):
            return unsafe sqlite3_bind_int64(handle, index, number)
        case .text(let text):
            let taken = unsafe Self.take(value.size, of: &free)
            _ = unsafe taken.update(fromContentsOf: text.utf8)
            return unsafe taken.withMemoryRebound(to: CChar.self) { characters in
                unsafe sqlite3_bind_text(
                    handle,
                    index,
                    characters.baseAddress,
                    Int32(clamping: characters.count),
                    nil
                )
            }
        case .bytes(let bytes):
            guard !bytes.isEmpty else { return unsafe sqlite3_bind_zeroblob(handle, index, 0) }
            let taken = unsafe Self.take(bytes.count, of: &free)
            _ = unsafe taken.update(fromContentsOf: bytes)
            return unsafe sqlite3_bind_blob(
                handle,
                index,
                taken.baseAddress,
                Int32(clamping: taken.count),
                nil
            )
        }
    }

    private static func take(
        _ count: Int,
        of free: inout Slice<UnsafeMutableBufferPointer<UInt8>>
    ) -> UnsafeMutableBufferPointer<UInt8> {
        defer { unsafe free = unsafe free.dropFirst(count) }
        return unsafe UnsafeMutableBufferPointer(rebasing: free.prefix(count))
    }
}

extension SQLValue {
    /// How many bytes its words or bytes take.
    fileprivate var size: Int {
        switch self {
        case .null, .integer: 0
        case .text(let text): text.utf8.count
        case .bytes(let bytes): bytes.count
        }
    }
}
