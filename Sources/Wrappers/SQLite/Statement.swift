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
            throw unsafe Connection.error(database, code: code, sql: sql)
        }
        unsafe self.handle = handle
        unsafe self.database = database
        parameterCount = unsafe Int(sqlite3_bind_parameter_count(handle))
    }

    deinit { unsafe sqlite3_finalize(handle) }

    /// Runs it to its end and ignores rows.
    public func run(_ arguments: [SQLValue] = []) throws(SQLiteError) {
        try bind(arguments)
        defer { reset() }
        while try step() {}
    }

    /// Gives every row to `map` and returns what it made.
    public func all<T>(
        _ arguments: [SQLValue] = [],
        _ map: (borrowing Row) throws(SQLiteError) -> T
    ) throws(SQLiteError) -> [T] {
        try bind(arguments)
        defer { reset() }
        var result: [T] = []
        let row = unsafe Row(statement: handle)
        while try step() { result.append(try map(row)) }
        return result
    }

    /// Gives the first row to `map`; nil when there is none.
    public func first<T>(
        _ arguments: [SQLValue] = [],
        _ map: (borrowing Row) throws(SQLiteError) -> T
    ) throws(SQLiteError) -> T? {
        try bind(arguments)
        defer { reset() }
        guard try step() else { return nil }
        return unsafe try map(Row(statement: handle))
    }

    private func step() throws(SQLiteError) -> Bool {
        switch unsafe sqlite3_step(handle) {
        case SQLITE_ROW: true
        case SQLITE_DONE: false
        case let code: throw unsafe Connection.error(database, code: code, sql: sql)
        }
    }

    /// The statement's text, with `?` where arguments go.
    private var sql: String? {
        guard let text = unsafe sqlite3_sql(handle) else { return nil }
        return unsafe String(cString: text)
    }

    private func reset() {
        unsafe sqlite3_reset(handle)
        if parameterCount > 0 { unsafe sqlite3_clear_bindings(handle) }
    }

    private func bind(_ arguments: [SQLValue]) throws(SQLiteError) {
        precondition(arguments.count == parameterCount, "wrong number of arguments: \(sql ?? "")")
        var index: Int32 = 0
        for argument in arguments {
            index += 1
            let code = bind(argument, at: index)
            guard code == SQLITE_OK else {
                throw unsafe Connection.error(database, code: code, sql: sql)
            }
        }
    }

    private func bind(_ value: SQLValue, at index: Int32) -> Int32 {
        switch value {
        case .null:
            return unsafe sqlite3_bind_null(handle, index)
        case .integer(let number):
            return unsafe sqlite3_bind_int64(handle, index, number)
        case .text(var text):
            return text.withUTF8 { bytes in
                guard let start = bytes.baseAddress else {
                    return unsafe martlet_bind_text(handle, index, "", 0)
                }
                return unsafe start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                    unsafe martlet_bind_text(handle, index, $0, Int32(clamping: bytes.count))
                }
            }
        case .bytes(let bytes):
            return unsafe bytes.withUnsafeBytes {
                unsafe martlet_bind_blob(
                    handle,
                    index,
                    $0.baseAddress,
                    Int32(clamping: bytes.count)
                )
            }
        }
    }
}
