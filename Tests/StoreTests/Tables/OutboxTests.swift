import Model
import Store
import Testing

@Suite struct OutboxTests {
    let fixture = Fixture()

    @Test func `sends the same bytes again after a kill, and finishes once`() async throws {
        let stanza: [UInt8] = [0, 1, 2, 3]
        try await fixture.run { database in
            let message = try await database.write { try $0.enqueue(outgoing("hi", id: "A")) }
            #expect(message.state == .queued)
            #expect(message.isFromMe)
            let entry = try #require(try await database.read { try $0.nextOutgoing() })
            #expect(entry.message == message)
            #expect(entry.payload == Array("payload hi".utf8))
            #expect(entry.stanza == nil)
            try await database.write { try $0.setEncrypted(entry.entry, stanza: stanza) }
        }
        try await fixture.run { database in
            let entry = try #require(try await database.read { try $0.nextOutgoing() })
            #expect(entry.stanza == stanza)
            #expect(try await database.read { try $0.outgoing(id: MessageID("A")) } == entry)
            let time = Timestamp(seconds: 1_700_000_600)
            let sent = try await database.write { try $0.finishOutgoing(entry.entry, time: time) }
            #expect(sent?.state == .sent)
            #expect(sent?.time == time)
            #expect(try await database.write { try $0.finishOutgoing(entry.entry) } == nil)
            #expect(try await database.read { try $0.nextOutgoing() } == nil)
            #expect(try await database.read { try $0.chat(ada) }?.lastMessage == sent)
            let stored = try await database.read {
                (
                    try $0.storedContent(chat: ada, id: MessageID("A")),
                    try $0.sentMessage(id: MessageID("A"))
                )
            }
            #expect(stored.0 == Array("payload hi".utf8))
            #expect(stored.1?.chat == ada)
            #expect(stored.1?.payload == stored.0)
        }
    }

    @Test func `keeps the order and starts where it is told`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                for id in ["A", "B", "C"] { _ = try transaction.enqueue(outgoing("x", id: id)) }
            }
            let all = try await database.read { try $0.outbox() }
            #expect(all.map(\.message.id.text) == ["A", "B", "C"])
            let next = try await database.read { try $0.nextOutgoing(after: all[0].entry) }
            #expect(next == all[1])
            #expect(try await database.read { try $0.outgoing(all[2].entry) } == all[2])
            #expect(try await database.read { try $0.queuedCount() } == 3)
        }
    }

    @Test func `does not lower a state that a receipt has lifted before the ack`() async throws {
        try await fixture.run { database in
            _ = try await database.write { try $0.enqueue(outgoing("x", id: "A")) }
            let changed = try await database.write { transaction in
                _ = try transaction.applyReceipt(
                    chat: ada,
                    ids: [MessageID("A")],
                    from: ada,
                    kind: .read,
                    time: Timestamp(seconds: 1)
                )
                let entry = try #require(try transaction.nextOutgoing())
                return try transaction.finishOutgoing(entry.entry)
            }
            #expect(changed?.state == .read)
        }
    }

    @Test func `gives a message up and queues it anew under its own id`() async throws {
        try await fixture.run { database in
            let message = try await database.write { try $0.enqueue(outgoing("x", id: "A")) }
            let failed = try await database.write { transaction in
                let entry = try #require(try transaction.nextOutgoing())
                return try transaction.failOutgoing(entry.entry, reason: "nobody there")
            }
            #expect(failed?.state == .failed)
            #expect(try await database.read { try $0.queuedCount() } == 0)
            let again = try await database.write { try $0.requeue(row: message.row) }
            #expect(again?.state == .queued)
            #expect(try await database.write { try $0.requeue(row: message.row) } == nil)
            let entry = try await database.read { try $0.nextOutgoing() }
            #expect(entry?.message.id == MessageID("A"))
        }
    }

    @Test func `refuses an id that is in use and leaves nothing behind`() async throws {
        try await fixture.run { database in
            _ = try await database.write { try $0.enqueue(outgoing("x", id: "A")) }
            await #expect(throws: DatabaseError.self) {
                try await database.write { try $0.enqueue(outgoing("y", id: "A")) }
            }
            #expect(try await database.read { try $0.counts() }.messages == 1)
        }
    }

    @Test func `keeps receipts until the server has them`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                try transaction.enqueueReceipt(id: "1", type: "read", stanza: [1])
                try transaction.enqueueReceipt(id: "2", type: "read", stanza: [2])
                try transaction.enqueueReceipt(id: "2", type: "retry", stanza: [3])
            }
            try await database.write { transaction in
                try transaction.removeReceipt(id: "2", type: "read")
                try transaction.removeReceipt(id: "2", type: "read")
            }
            let left = try await database.read { try $0.pendingReceipts() }
            #expect(left.map(\.stanza) == [[1], [3]])
        }
    }

    @Test func `counts requests to send again`() async throws {
        try await fixture.run { database in
            let counts = try await database.write { transaction in
                [
                    try transaction.bumpRetry("a"), try transaction.bumpRetry("a"),
                    try transaction.bumpRetry("b", atLeast: 3), try transaction.bumpRetry("b"),
                    try transaction.bumpRetry("a", atLeast: 1),
                ]
            }
            #expect(counts == [1, 2, 4, 5, 3])
        }
    }
}
