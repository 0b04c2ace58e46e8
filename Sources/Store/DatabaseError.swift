internal import SQLite

/// Why an account's database could not be opened, read or written.
public enum DatabaseError: Error, Hashable, Sendable {
    /// Another martlet has this account open; `pid` is its process when that could be read.
    case alreadyOpen(pid: Int32?)
    /// A newer martlet wrote the file: its schema has this version.
    case newer(version: Int)
    /// The file belongs to some other program.
    case foreign(path: String)
    /// The file is no database or contradicts itself; it is left as it is.
    case damaged(path: String, detail: String)
    /// The file or its folder cannot be made, opened or written; `reason` is the system's sentence.
    case unusable(path: String, reason: String)
    /// There is no room left.
    case full
    /// Some other program holds the file's lock.
    case locked
    /// It was closed before.
    case closed
    /// A statement was refused; `sql` has no arguments in it.
    case failed(code: Int32, message: String, sql: String?)

    /// Names what an error of the layer below means for the file at `path`.
    init(_ error: SQLiteError, path: String) {
        self =
            switch error.kind {
            case .full: .full
            case .corrupt: .damaged(path: path, detail: error.message)
            case .locked: .locked
            case .readOnly, .cannotOpen, .inputOutput:
                .unusable(path: path, reason: error.message)
            case .constraint, .other:
                error == .closed
                    ? .closed : .failed(code: error.code, message: error.message, sql: error.sql)
            }
    }

    /// Turns the layer's own errors into these; lets all others pass.
    static func wrapping(_ error: any Error, path: String) -> any Error {
        (error as? SQLiteError).map { DatabaseError($0, path: path) } ?? error
    }
}
