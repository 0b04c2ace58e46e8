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
    /// There is no file, and none was to be made.
    case missing(path: String)
    /// The file has nothing in it, not even what a new one has; it is left as it is.
    case emptied(path: String)
    /// The file or its folder cannot be made, opened or written; `reason` is the system's sentence.
    case unusable(path: String, reason: String)
    /// The disk refused to read or write; `reason` is the system's sentence.
    case inputOutput(reason: String)
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
            case .inputOutput: .inputOutput(reason: error.message)
            case .readOnly, .cannotOpen: .unusable(path: path, reason: error.message)
            case .constraint, .unreadable, .other:
                error == .closed
                    ? .closed : .failed(code: error.code, message: error.message, sql: error.sql)
            }
    }

    /// Turns the layer's own errors into these; lets all others pass.
    static func wrapping(_ error: any Error, path: String) -> any Error {
        (error as? SQLiteError).map { DatabaseError($0, path: path) } ?? error
    }
}

extension DatabaseError: CustomStringConvertible {
    /// What is wrong and what to do about it, for people.
    public var description: String {
        switch self {
        case .alreadyOpen(let pid?): "the account is in use by process \(pid)"
        case .alreadyOpen(nil): "the account is in use by another process"
        case .newer(let version):
            "a newer martlet wrote the database (version \(version)); update this one"
        case .foreign(let path): "\(path) belongs to another program; move it away"
        case .damaged(let path, let detail):
            "\(path) is damaged (\(detail)) and was left as it is; "
                + "restore a copy, or move it away and link again"
        case .missing(let path): "there is no database at \(path)"
        case .emptied(let path):
            "\(path) is empty: what was in it is lost; "
                + "restore a copy, or move it away and link again"
        case .unusable(let path, let reason): "\(path) cannot be used: \(reason)"
        case .inputOutput(let reason): "the disk cannot be read or written: \(reason)"
        case .full: "the disk is full; make room and try again"
        case .locked: "another program holds the database's lock; close it and try again"
        case .closed: "the account was closed"
        // The statement is for who looks for the cause, not for who reads this.
        case .failed(let code, let message, _): "the database refused: \(message) (\(code))"
        }
    }
}
