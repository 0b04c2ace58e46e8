import Model

@testable import SQLite
@testable import Store

extension Transaction {
    /// Stands for a disk of this many pages; what the file has already stays.
    func limitPages(to count: Int) throws {
        _ = try connection.prepare("PRAGMA max_page_count = \(count)").first { $0.int(0) }
    }

    /// Has the database refuse every change of a column of messages.
    func refuseChanges(of column: String) throws {
        try connection.execute(
            """
            CREATE TRIGGER refusing BEFORE UPDATE OF \(column) ON messages
            BEGIN SELECT RAISE(ABORT, 'refused'); END
            """
        )
    }

    /// Has the database refuse to keep what happens.
    func refuseEvents() throws {
        try connection.execute(
            """
            CREATE TRIGGER refusing BEFORE INSERT ON journal
            BEGIN SELECT RAISE(ABORT, 'refused'); END
            """
        )
    }

    /// Has a message be of another time.
    func age(_ row: Int64, to time: Timestamp) throws {
        try connection.prepare("UPDATE messages SET time = ? WHERE row = ?")
            .run([.integer(time.milliseconds), .integer(row)])
    }

    /// Gives somebody a name in the address book.
    func nameInAddressBook(_ person: JID, _ name: String) throws {
        let id = try personID(canonical(person))
        try connection.prepare("UPDATE people SET full_name = ? WHERE id = ?")
            .run([.text(name), .integer(id)])
    }

    /// How often statements of the writer that have these words in them were run.
    func runs(of words: String) -> Int { connection.runs(of: words) }
}

extension Database {
    /// Says how many pages of the file there is room for.
    ///
    /// What shares its transaction may find no room; the limit counts all the same.
    func limitPages(to count: Int) async throws {
        do {
            try await write { try $0.limitPages(to: count) }
        } catch DatabaseError.full {}
    }
}
