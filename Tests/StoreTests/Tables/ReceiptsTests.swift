import Model
import Store
import Testing

@Suite struct ReceiptsTests {
    let fixture = Fixture()
    let kim = JID.lid("300")
    let id = MessageID("A")

    /// Takes a receipt in; returns what was told of it.
    func receive(
        _ kind: ReceiptKind,
        from member: JID,
        in chat: JID,
        at seconds: Int64,
        _ database: Database
    ) async throws -> [any Event] {
        try await database.told { transaction in
            _ = try transaction.applyReceipt(
                chat: chat,
                ids: [id, MessageID("unknown")],
                from: member,
                kind: kind,
                time: Timestamp(seconds: seconds)
            )
        }.1
    }

    func state(in chat: JID, _ database: Database) async throws -> DeliveryState? {
        try await database.read { try $0.message(chat: chat, id: id) }?.state
    }

    @Test func `in a group each member is told of, and all together lift the message`()
        async throws
    {
        try await fixture.run { database in
            let row = try await database.write { transaction in
                let stored = try transaction.insert(text("mine", id: "A", in: group, from: me))
                let row = try #require(stored?.message.row)
                try transaction.setAudience(2, row: row)
                return row
            }
            let first = try await receive(.read, from: ada, in: group, at: 10, database)
            let told = ReceiptReceived(
                chat: group,
                ids: [id],
                member: ada,
                state: .read,
                time: Timestamp(seconds: 10)
            )
            #expect(first.count == 1)
            #expect(first.first?.isSame(as: told) == true)
            #expect(try await state(in: group, database) == .sent)
            #expect(try await receive(.delivered, from: ada, in: group, at: 11, database).isEmpty)
            _ = try await receive(.delivered, from: kim, in: group, at: 20, database)
            #expect(try await state(in: group, database) == .delivered)
            let last = try await receive(.read, from: kim, in: group, at: 21, database)
            #expect(last.contains { ($0 as? ReceiptReceived)?.member == kim })
            #expect(try await state(in: group, database) == .read)
            let receipts = try await database.read { try $0.receipts(row: row) }
            #expect(receipts.count == 2)
            let kims = try #require(receipts.first { $0.person == kim })
            #expect(kims.delivered == Timestamp(seconds: 20))
            #expect(kims.read == Timestamp(seconds: 21))
            #expect(kims.played == nil)
        }
    }

    @Test func `with one person a receipt is told once, with its own time`() async throws {
        try await fixture.run { database in
            _ = try await database.write { try $0.insert(text("mine", id: "A", from: me)) }
            let events = try await receive(.delivered, from: ada, in: ada, at: 5, database)
            let told = events.compactMap { $0 as? ReceiptReceived }
            #expect(told.map(\.ids) == [[id]])
            #expect(told.first?.time == Timestamp(seconds: 5))
            #expect(told.first?.state == .delivered)
            #expect(try await receive(.delivered, from: ada, in: ada, at: 6, database).isEmpty)
            let none = try await receive(.read, from: ada, in: kim, at: 7, database)
            #expect(none.isEmpty)
        }
    }

    @Test func `in a group whose size nobody knows nothing is lifted`() async throws {
        try await fixture.run { database in
            _ = try await database.write {
                try $0.insert(text("mine", id: "A", in: group, from: me))
            }
            _ = try await receive(.read, from: ada, in: group, at: 1, database)
            #expect(try await state(in: group, database) == .sent)
        }
    }
}
