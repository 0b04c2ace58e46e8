import SQLite

/// Another program that holds a database's lock.
final class LockedFile {
    private let connection: SQLiteConnection

    init(_ path: String) throws {
        connection = try SQLiteConnection(path, access: .readWrite)
        try connection.execute("BEGIN IMMEDIATE")
    }

    func release() throws { try connection.execute("ROLLBACK") }
}
