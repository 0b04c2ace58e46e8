import Model
import Store
import Testing

@Suite struct WriteQueueTests {
    private let fixture = Fixture()

    private struct Refused: Error {}

    /// Runs a hundred writes at once; says how many of them succeeded.
    private func hundred(
        _ database: Database,
        _ body: @escaping @Sendable (Int, Transaction) throws -> Void
    ) async -> Int {
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<100 {
                group.addTask {
                    do {
                        try await database.write { try body(number, $0) }
                        return true
                    } catch {
                        return false
                    }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
    }

    private func kept(_ database: Database) async throws -> Int {
        try await database.read { reader in
            try (0..<100).count { try reader.value("value \($0)") != nil }
        }
    }

    @Test func `a write that throws takes nothing of the others with it`() async throws {
        let database = try fixture.open()
        let done = await hundred(database) { number, transaction in
            try transaction.setValue([1], "value \(number)")
            if number.isMultiple(of: 3) { throw Refused() }
        }
        #expect(done == 66)
        #expect(try await kept(database) == 66)
    }

    @Test func `what the database refuses fails alone`() async throws {
        let database = try fixture.open()
        let done = await hundred(database) { number, transaction in
            try transaction.setValue([1], "value \(number)")
            // An address that nobody could read again breaks a rule.
            if number.isMultiple(of: 3) {
                try transaction.setChatName("x", for: JID(user: "a:b", server: .group))
            }
        }
        #expect(done == 66)
        #expect(try await kept(database) == 66)
    }

    @Test func `what a failed write told is not told`() async throws {
        let database = try fixture.open()
        let names = (0..<100).map { "\($0)" }
        _ = await hundred(database) { number, transaction in
            try transaction.setChatName(names[number], for: JID(user: "\(number)", server: .group))
            if number.isMultiple(of: 3) { throw Refused() }
        }
        let page = try await database.journal.page(after: 0, areas: [.chat], limit: 1000)
        let told = page.entries.compactMap { ($0.event as? ChatChanged)?.chat.name }
        #expect(Set(told) == Set((0..<100).filter { !$0.isMultiple(of: 3) }.map { "\($0)" }))
    }

    @Test func `what waits is counted right though some of the writes failed`() async throws {
        let database = try fixture.open()
        #expect(try await database.queuedCount() == 0)
        _ = await hundred(database) { number, transaction in
            _ = try transaction.enqueue(outgoing("\(number)", id: "\(number)"))
            if number.isMultiple(of: 3) { throw Refused() }
        }
        #expect(try await database.queuedCount() == 66)
        #expect(try await database.read { try $0.queuedCount() } == 66)
    }

    @Test func `a closed database refuses each of them`() async throws {
        let database = try fixture.open()
        await database.close()
        #expect(await hundred(database) { _, _ in } == 0)
    }
}
