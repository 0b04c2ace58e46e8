import SQLite
import Support
import Testing

@testable import Store

/// A reference of one table to another: `messages.sender → people`.
private struct Reference: Hashable, CustomStringConvertible {
    let table: String
    let column: String

    var description: String { "\(table).\(column)" }
}

@Suite struct ReferenceTests {
    /// Every column of the schema that refers to a table.
    private func references(to target: String) async throws -> Set<Reference> {
        let folder = TemporaryDirectory()
        let path = folder.path(of: "martlet.db")
        await (try Database.open(path)).close()
        let connection = try SQLiteConnection(path, access: .readWrite)
        let tables = try connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
            .all { $0.text(0) }
        var found: Set<Reference> = []
        for table in tables {
            let columns = try connection.prepare("PRAGMA foreign_key_list(\(table))")
                .all { (target: $0.text(2), column: $0.text(3)) }
            for column in columns where column.target == target {
                found.insert(Reference(table: table, column: column.column))
            }
        }
        return found
    }

    @Test func `a merge of two people follows every column that refers to people`() async throws {
        let registered = PersonReference.all.map { Reference(table: $0.table, column: $0.column) }
        let inSchema = try await references(to: "people")
        #expect(inSchema.count >= 9)
        #expect(Set(registered) == inSchema)
        #expect(Set(registered).count == registered.count)
    }

    @Test func `a merge of two messages follows every column that refers to messages`()
        async throws
    {
        let registered = MessageReference.all.map { Reference(table: $0.table, column: $0.column) }
        let inSchema = try await references(to: "messages")
        #expect(inSchema.count >= 4)
        #expect(Set(registered) == inSchema)
    }

    /// By their name as well: not all of them say in the schema what they refer to.
    @Test func `a merge of two chats follows every column that holds a chat's number`() async throws
    {
        let folder = TemporaryDirectory()
        let path = folder.path(of: "martlet.db")
        await (try Database.open(path)).close()
        let connection = try SQLiteConnection(path, access: .readWrite)
        let named = try connection.prepare(
            """
            SELECT s.name FROM sqlite_schema s JOIN pragma_table_info(s.name) c
            WHERE s.type = 'table' AND c.name = 'chat' AND c.type = 'INTEGER'
            """
        ).all { Reference(table: $0.text(0), column: "chat") }
        let inSchema = try await references(to: "chats").union(named)
        #expect(inSchema.count >= 8)
        let registered = ChatReference.all.map { Reference(table: $0.table, column: "chat") }
        #expect(Set(registered) == inSchema)
        #expect(Set(registered).count == registered.count)
    }
}
