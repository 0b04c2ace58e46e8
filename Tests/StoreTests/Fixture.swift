import Crypto
import Model
import SQLite
import Store
import Support
import Testing

let me = JID.lid("100")
let ada = JID.lid("200")
let adaPhone = JID.phone("15550002222")
let group = JID(user: "120363000000000001", server: .group)

/// A database in a directory of its own.
struct Fixture {
    let directory = TemporaryDirectory()
    var path: String { directory.path(of: "account/martlet.db") }

    func open() throws -> Database { try Database.open(path, random: .seeded(7)) }

    /// Opens, runs and closes; then every reference in the file must lead somewhere.
    @discardableResult
    func run<T: Sendable>(_ body: (Database) async throws -> T) async throws -> T {
        let database = try open()
        do {
            let result = try await body(database)
            await database.close()
            try checkReferences()
            return result
        } catch {
            await database.close()
            throw error
        }
    }

    private func checkReferences() throws {
        let dangling = try rows("PRAGMA foreign_key_check") {
            "\($0.text(0)) row \($0.int(1)) in \($0.text(2))"
        }
        #expect(dangling == [])
    }

    /// What a query finds in the file, beside whoever has it open.
    func rows<T>(
        _ sql: String,
        _ map: (borrowing Row) throws(SQLiteError) -> T
    ) throws -> [T] {
        let connection = try SQLiteConnection(path, access: .readOnly)
        return try withExtendedLifetime(connection) { try connection.prepare(sql).all([], map) }
    }
}

extension Database {
    /// Runs a write; returns its result and what happened in it.
    func told<T: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> T
    ) async throws -> (T, [any Event]) {
        let before = journal.last
        let result = try await write(body)
        let page = try await journal.page(
            after: before,
            areas: Set(Area.allCases),
            limit: 10_000
        )
        return (result, page.entries.map(\.event))
    }

    /// Everything that the journal holds.
    func recordedEvents() async throws -> [any Event] {
        var events: [any Event] = []
        var position: Int64 = 0
        while position < journal.last {
            let page = try await journal.page(
                after: position,
                areas: Set(Area.allCases),
                limit: 10_000
            )
            events += page.entries.map(\.event)
            position = page.through
        }
        return events
    }
}

/// A text by somebody else, unless said otherwise.
func text(
    _ text: String,
    id: String,
    in chat: JID = ada,
    from sender: JID? = nil,
    at seconds: Int64 = 1_700_000_000
) -> NewMessage {
    NewMessage(
        chat: chat,
        id: MessageID(id),
        sender: sender ?? chat,
        isFromMe: sender == me,
        time: Timestamp(seconds: seconds),
        content: .text(text)
    )
}

/// An own text on its way to `chat`.
func outgoing(_ text: String, id: String, to chat: JID = ada) -> OutgoingMessage {
    OutgoingMessage(
        chat: chat,
        id: MessageID(id),
        sender: me,
        time: Timestamp(seconds: 1_700_000_500),
        content: .text(text),
        payload: Array("payload \(text)".utf8)
    )
}
