import Model
import SQLite
import Store
import Testing

@Suite struct OutboxTests {
    let fixture = Fixture()

    func waiting(_ database: Database) async throws -> [OutboxEntry] {
        try await database.read { try $0.outbox() }
    }

    func thing(_ id: String, in chat: JID? = ada, key: String? = nil) -> OutgoingThing {
        OutgoingThing(
            chat: chat,
            answer: .receipt,
            kind: "read",
            id: MessageID(id),
            payload: [1, 2],
            key: key
        )
    }

    @Test func `sends the same bytes again after a kill, and finishes once`() async throws {
        let stanza: [UInt8] = [0, 1, 2, 3]
        try await fixture.run { database in
            let message = try await database.write { try $0.put(outgoing("hi", id: "A")) }
            #expect(message.state == .queued)
            #expect(message.isFromMe)
            let entry = try #require(try await waiting(database).first)
            #expect(entry.message == message.row)
            #expect(entry.kind == "message")
            #expect(entry.payload == Array("payload hi".utf8))
            #expect(entry.stanza == nil)
            try await database.write {
                try $0.setSealed(entry.entry, stanza: stanza, form: "lid")
            }
        }
        try await fixture.run { database in
            let entry = try #require(try await waiting(database).first)
            #expect(entry.stanza == stanza)
            #expect(entry.form == "lid")
            #expect(try await database.read { try $0.outgoing(entry.entry) } == entry)
            let time = Timestamp(seconds: 1_700_000_600)
            try await database.write { try $0.finish([(entry.entry, time)]) }
            let sent = try await database.read { try $0.message(chat: ada, id: MessageID("A")) }
            #expect(sent?.state == .sent)
            #expect(sent?.time == time)
            let (_, events) = try await database.told { try $0.finish([(entry.entry, time)]) }
            #expect(events.isEmpty)
            #expect(try await waiting(database).isEmpty)
            #expect(try await database.read { try $0.chat(ada) }?.lastMessage == sent)
            let content = try await database.read {
                try $0.sentContent(chat: ada, id: MessageID("A"))
            }
            #expect(content?.payload == Array("payload hi".utf8))
        }
    }

    @Test func `has a lane for each chat and class, and order in each`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                for (id, chat) in [("A", ada), ("B", group), ("C", ada), ("D", group)] {
                    _ = try transaction.put(outgoing("x", id: id, to: chat))
                }
                _ = try transaction.enqueue(thing("R"))
                _ = try transaction.enqueue(thing("P", in: nil))
            }
            let lanes = try await database.read { try $0.outboxLanes() }
            #expect(lanes.count == 4)
            #expect(lanes.map(\.answer) == [.receipt, .message, .receipt, .message])
            #expect(lanes.first?.chat == 0)
            let ids = try await database.read { reader in
                try lanes.map { try reader.outgoing(in: $0, limit: 9).map(\.id.text) }
            }
            #expect(ids == [["P"], ["A", "C"], ["R"], ["B", "D"]])
            let addresses = try await database.read { reader in
                try lanes.map { try reader.address(of: $0) }
            }
            #expect(addresses == [nil, ada, ada, group])
            let first = try #require(try await waiting(database).first { $0.id.text == "A" })
            let rest = try await database.read {
                try $0.outgoing(in: first.lane, after: first.entry, limit: 1)
            }
            #expect(rest.map(\.id.text) == ["C"])
            #expect(try await database.read { try $0.queuedCount() } == 4)
        }
    }

    @Test func `refusals, pauses and new stanzas survive a restart`() async throws {
        try await fixture.run { database in
            _ = try await database.write { try $0.put(outgoing("x", id: "A")) }
            let entry = try #require(try await waiting(database).first)
            try await database.write { transaction in
                try transaction.setSealed(entry.entry, stanza: [1], form: "lid")
                try transaction.postpone(
                    entry.entry,
                    until: Timestamp(seconds: 9),
                    refusal: "later"
                )
                try transaction.reseal(entry.entry, refusal: "400")
            }
        }
        try await fixture.run { database in
            let entry = try #require(try await waiting(database).first)
            #expect(entry.attempts == 1)
            #expect(entry.notBefore == Timestamp(seconds: 9))
            #expect(entry.stanza == nil)
            #expect(entry.form == "lid")
            #expect(entry.reseals == 1)
        }
    }

    @Test func `a stanza made anew does not take back that the one before may have arrived`()
        async throws
    {
        try await fixture.run { database in
            _ = try await database.write { try $0.put(outgoing("x", id: "A")) }
            let entry = try #require(try await waiting(database).first)
            try await database.write { transaction in
                // The first time nobody answered, the second time it was refused.
                try transaction.setSealed(entry.entry, stanza: [1], form: "lid")
                try transaction.leaveAgain(entry.entry)
                try transaction.settle(entry.entry)
                try transaction.reseal(entry.entry, refusal: "421")
                #expect(try transaction.outgoing(entry.entry)?.unsettled == 1)
                try transaction.setSealed(entry.entry, stanza: [2], form: "lid")
                try transaction.settle(entry.entry)
                #expect(try transaction.outgoing(entry.entry)?.unsettled == 1)
            }
        }
    }

    @Test func `what changed while a message was on its way stands in what is told of it`()
        async throws
    {
        try await fixture.run { database in
            let message = try await database.write {
                try $0.put(outgoing("first", id: "A", to: adaPhone))
            }
            let entry = try #require(try await waiting(database).first)
            try await database.write { transaction in
                try transaction.learn(phone: adaPhone, lid: ada)
                let time = Timestamp(seconds: 1_700_000_501)
                try transaction.edit(row: message.row, to: .text("second"), at: time, encoded: nil)
            }
            let (_, events) = try await database.told { try $0.finish([(entry.entry, nil)]) }
            let told = events.compactMap { $0 as? MessageStateChanged }
            let now = try #require(try await database.read { try $0.message(row: message.row) })
            #expect(now.content == .text("second"))
            #expect(
                told == [
                    MessageStateChanged(
                        chat: ada,
                        id: MessageID("A"),
                        row: message.row,
                        state: .sent,
                        time: now.time
                    )
                ]
            )
        }
    }

    @Test func `a step that is taken back is not remembered`() async throws {
        struct Odd: Error {}
        try await fixture.run { database in
            let message = try await database.write { try $0.put(outgoing("x", id: "A")) }
            let entry = try #require(try await waiting(database).first)
            await #expect(throws: Odd.self) {
                try await database.write { transaction in
                    try transaction.finish([(entry.entry, Timestamp(seconds: 1_700_000_900))])
                    throw Odd()
                }
            }
            try await database.write { transaction in
                try transaction.fail(entry.entry, reason: "no")
            }
            let failed = try await database.read { try $0.message(row: message.row) }
            #expect(failed?.state == .failed)
            #expect(failed?.time == message.time)
        }
    }

    @Test func `does not lower a state that a receipt has lifted before the ack`() async throws {
        try await fixture.run { database in
            _ = try await database.write { try $0.put(outgoing("x", id: "A")) }
            let entry = try #require(try await waiting(database).first)
            try await database.write { transaction in
                _ = try transaction.applyReceipt(
                    chat: ada,
                    ids: [MessageID("A")],
                    from: ada,
                    kind: .read,
                    time: Timestamp(seconds: 1)
                )
                try transaction.finish([(entry.entry, nil)])
            }
            let message = try await database.read { try $0.message(chat: ada, id: MessageID("A")) }
            #expect(message?.state == .read)
        }
    }

    @Test func `gives a message up, and that is told`() async throws {
        try await fixture.run { database in
            let message = try await database.write { try $0.put(outgoing("x", id: "A")) }
            let entry = try #require(try await waiting(database).first)
            let (_, events) = try await database.told {
                try $0.fail(entry.entry, reason: "nobody there")
            }
            #expect(
                events.contains {
                    $0.isSame(
                        as: SendingFailed(id: message.id, chat: ada, reason: "nobody there")
                    )
                }
            )
            #expect(try await waiting(database).isEmpty)
            let failed = try await database.read { try $0.message(row: message.row) }
            #expect(failed?.state == .failed)
        }
    }

    @Test func `refuses an id that is in use and leaves nothing behind`() async throws {
        try await fixture.run { database in
            _ = try await database.write { try $0.put(outgoing("x", id: "A")) }
            let second = try await database.write { try $0.enqueue(outgoing("y", id: "A")) }
            #expect(second == .idInUse)
            #expect(try await waiting(database).count == 1)
            #expect(try await database.read { try $0.counts() }.messages == 1)
        }
    }

    @Test func `a key that stood for something else is refused`() async throws {
        try await fixture.run { database in
            var first = outgoing("x", id: "A")
            first.key = "order 7"
            let message = try await database.write { [first] in try $0.put(first) }
            var words = outgoing("y", id: "B")
            var chat = outgoing("x", id: "C", to: .lid("301"))
            (words.key, chat.key) = (first.key, first.key)
            for other in [words, chat] {
                #expect(try await database.write { try $0.enqueue(other) } == .keyInUse)
            }
            #expect(try await waiting(database).count == 1)
            // What was edited or taken back since is still the answer.
            try await database.write {
                _ = try $0.edit(row: message.row, to: .text("z"), at: message.time, encoded: nil)
            }
            let edited = try await database.write { [first] in try $0.enqueue(first) }
            guard case .known = edited else {
                Issue.record("\(edited)")
                return
            }
        }
    }

    @Test func `a key stands for the first message, wherever it is by now`() async throws {
        try await fixture.run { database in
            var new = outgoing("x", id: "A", to: adaPhone)
            new.key = "order 7"
            let first = new
            let message = try await database.write { try $0.put(first) }
            new.id = MessageID("B")
            let second = new
            #expect(try await database.write { try $0.enqueue(second) } == .known(message))
            try await database.write { transaction in
                _ = try transaction.insert(text("hello", id: "1"))
                try transaction.learn(phone: adaPhone, lid: ada)
            }
            let known = try await database.write { try $0.enqueue(second) }
            guard case .known(let moved) = known else {
                Issue.record("\(known)")
                return
            }
            #expect(moved.id == MessageID("A"))
            #expect(moved.chat == ada)
            let things = try await database.write { transaction in
                try [
                    transaction.enqueue(thing("R", key: "read 1")),
                    transaction.enqueue(thing("R", key: "read 1")),
                ]
            }
            #expect(things.map { $0 == nil } == [false, true])
        }
    }

    @Test func `what waits for a number goes on with the LID`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                _ = try transaction.put(outgoing("1", id: "A", to: adaPhone))
                _ = try transaction.put(outgoing("2", id: "B", to: ada))
                _ = try transaction.put(outgoing("3", id: "C", to: adaPhone))
                try transaction.learn(phone: adaPhone, lid: ada)
            }
            let lanes = try await database.read { try $0.outboxLanes() }
            #expect(lanes.count == 1)
            #expect(try await database.read { try $0.address(of: lanes[0]) } == ada)
            #expect(try await waiting(database).map(\.id.text) == ["A", "B", "C"])
        }
    }

    @Test func `what has no row is kept for being sent again`() async throws {
        try await fixture.run { database in
            var reaction = thing("R1")
            reaction.answer = .message
            reaction.kind = "reaction"
            let new = reaction
            _ = try await database.write { try $0.enqueue(new) }
            let entry = try #require(try await waiting(database).first)
            #expect(entry.message == nil)
            #expect(entry.payload == [1, 2])
            try await database.write { try $0.finish([(entry.entry, nil)]) }
            let kept = try await database.read {
                try $0.sentContent(chat: ada, id: MessageID("R1"))
            }
            #expect(kept?.kind == "reaction")
            #expect(kept?.payload == [1, 2])
            let elsewhere = try await database.read {
                try $0.sentContent(chat: group, id: MessageID("R1"))
            }
            #expect(elsewhere == nil)
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

extension Reader {
    /// Everything in the outbox, lane by lane.
    func outbox() throws -> [OutboxEntry] {
        try outboxLanes().flatMap { try outgoing(in: $0, limit: 1000) }
    }
}

extension Transaction {
    /// Puts a message in; nothing stands in its way.
    fileprivate func put(_ new: OutgoingMessage) throws -> Message {
        guard case .queued(let message, _) = try enqueue(new) else {
            throw SQLiteError(code: 1, message: "not queued")
        }
        return message
    }
}
