internal import SQLite

/// What an error of a transaction means for whoever ran it.
public enum StorageTrouble: Hashable, Sendable {
    /// The file cannot be written at present: a full disk, a failing one, somebody else's lock.
    /// Nothing that is tried meanwhile will be kept; it goes away by itself or by somebody's help.
    case fault
    /// The same for the want of room.
    case full
    /// One stored value cannot be read; everything else is sound.
    case unreadable
    /// The database was closed meanwhile.
    case closed
    /// The database is sound and refused what it was asked, or the error is not of the database.
    case refusal

    /// What this error means; nil is none at all.
    public init(_ error: any Error) {
        switch error {
        case let error as SQLiteError: self = error == .closed ? .closed : Self.of(error.kind)
        case DatabaseError.full: self = .full
        case DatabaseError.closed: self = .closed
        case let error as DatabaseError: self = error.fault == nil ? .refusal : .fault
        default: self = .refusal
        }
    }

    /// Whether the file cannot be written at present, whatever is asked of it.
    public var isFault: Bool { self == .fault || self == .full }

    private static func of(_ kind: SQLiteError.Kind) -> StorageTrouble {
        switch kind {
        case .full: .full
        case .locked, .readOnly, .cannotOpen, .inputOutput, .corrupt: .fault
        case .unreadable: .unreadable
        case .constraint, .other: .refusal
        }
    }
}

extension DatabaseError {
    /// What keeps the file from being written at present, whatever is asked of it; nil when nothing does.
    ///
    /// For people, and without the file's place: anybody who may ask how the account stands is told.
    public var fault: String? {
        switch self {
        case .full, .inputOutput, .locked: description
        case .unusable(_, let reason): "the database cannot be used: \(reason)"
        case .damaged(_, let detail): "the database is damaged: \(detail)"
        case .alreadyOpen, .newer, .foreign, .missing, .emptied, .closed, .failed: nil
        }
    }
}

extension Database {
    /// Finds out whether the database can be written again: what it writes is on the disk when it returns.
    ///
    /// More than a single small row, so that an account does not come back for the room of one message.
    ///
    /// - Throws: ``DatabaseError``, with a ``DatabaseError/fault`` while it cannot be.
    public func checkWritable() async throws {
        let key = "storage-check"
        try await write { try $0.setValue([UInt8](repeating: 0, count: 262_144), key) }
        try await write { try $0.setValue(nil, key) }
    }
}
