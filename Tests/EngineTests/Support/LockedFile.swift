import SQLite

/// Another program that holds a database's lock.
final class LockedFile {
    private let connection: SQLite.Connection

    init(_ path: String) throws {
        connection = try SQLite.Connection(path, access: .readWrite)
        try connection.execute("BEGIN IMMEDIATE")
    }

    func release() throws { try connection.execute("ROLLBACK") }
}
