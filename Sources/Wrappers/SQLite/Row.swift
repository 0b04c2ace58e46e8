internal import CSQLite

/// The row that a statement stands on; it is only valid inside the closure that gets it.
///
/// Columns count from 0. SQLite converts as its documentation says, so a wrong type is never a trap.
@safe public struct Row: ~Copyable {
    private let statement: OpaquePointer

    init(statement: OpaquePointer) { unsafe self.statement = statement }

    /// A whole number; 0 when there is no value.
    public func int(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(statement, column) }

    /// A whole number, or nil when there is no value.
    public func optionalInt(_ column: Int32) -> Int64? { isNull(column) ? nil : int(column) }

    /// Whether the number is not 0.
    public func flag(_ column: Int32) -> Bool { int(column) != 0 }

    /// Words; empty when there is no value, invalid UTF-8 repaired.
    public func text(_ column: Int32) -> String {
        guard let start = unsafe sqlite3_column_text(statement, column) else { return "" }
        let count = unsafe Int(sqlite3_column_bytes(statement, column))
        return unsafe String(
            decoding: UnsafeBufferPointer(start: start, count: count),
            as: UTF8.self
        )
    }

    /// Words, or nil when there is no value.
    public func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

    /// Bytes; empty when there is no value.
    public func bytes(_ column: Int32) -> [UInt8] {
        guard let start = unsafe sqlite3_column_blob(statement, column) else { return [] }
        let count = unsafe Int(sqlite3_column_bytes(statement, column))
        return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }

    /// Bytes, or nil when there is no value.
    public func optionalBytes(_ column: Int32) -> [UInt8]? { isNull(column) ? nil : bytes(column) }

    /// Whether there is no value.
    public func isNull(_ column: Int32) -> Bool {
        unsafe sqlite3_column_type(statement, column) == SQLITE_NULL
    }
}
