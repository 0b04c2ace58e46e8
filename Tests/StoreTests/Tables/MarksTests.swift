import Model
import Store
import Testing

/// What became of messages, and what people answered to them.
@Suite struct MarksTests {
    let fixture = Fixture()
    private let time = Timestamp(seconds: 1_700_000_000)

    @Test func `of two changes of a pin the later counts, whichever comes first`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                let row = try #require(try transaction.insert(text("hello", id: "A"))).message.row
                let (early, late) = (
                    Timestamp(seconds: 1_700_000_001), Timestamp(seconds: 1_700_000_002)
                )
                #expect(try transaction.pin(row: row, until: nil, at: late) != nil)
                #expect(try transaction.pin(row: row, until: late, at: early) == nil)
                #expect(try transaction.message(row: row)?.marks == nil)
                #expect(try transaction.keep(row: row, true, at: late) != nil)
                #expect(try transaction.keep(row: row, false, at: early) == nil)
                #expect(try transaction.star(row: row, true) != nil)
                #expect(try transaction.star(row: row, true) == nil)
                let marks = try transaction.message(row: row)?.marks
                #expect(marks == MessageMarks(isStarred: true, isKept: true))
            }
        }
    }

    @Test func `the last vote of a person counts, by whatever address it came`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                let row = try #require(try transaction.insert(text("poll", id: "A"))).message.row
                func vote(_ voter: JID, _ options: [String], _ second: Int64) throws -> Bool {
                    try transaction.note(
                        PollVote(
                            voter: voter,
                            isFromMe: false,
                            options: options,
                            time: Timestamp(seconds: second)
                        ),
                        row: row
                    )
                }
                #expect(try vote(.phone("15550009999"), ["a"], 1_700_000_002))
                #expect(try vote(.lid("999"), ["b"], 1_700_000_001))
                try transaction.learn(phone: .phone("15550009999"), lid: .lid("999"))
                #expect(try transaction.votes(row: row).map(\.options) == [["a"]])
                #expect(try transaction.votes(row: row).map(\.voter) == [.lid("999")])
                #expect(try !vote(.lid("999"), ["c"], 1_700_000_001))
                // The same once more is the last, whatever comes late.
                #expect(try !vote(.lid("999"), ["a"], 1_700_000_005))
                #expect(try !vote(.lid("999"), ["b"], 1_700_000_003))
                #expect(try transaction.votes(row: row).map(\.options) == [["a"]])
                #expect(try vote(.lid("999"), [], 1_700_000_006))
                #expect(try transaction.votes(row: row).isEmpty)
            }
        }
    }

    @Test func `the last tag of a member counts, though it was said before`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                try transaction.setGroup(
                    Group(
                        jid: group,
                        subject: "Birds",
                        created: time,
                        members: [Group.Member(person: ada)]
                    )
                )
                func tag(_ tag: String, _ second: Int64) throws -> Bool {
                    let time = Timestamp(seconds: 1_700_000_000 + second)
                    return try transaction.setTag(tag, of: ada, in: group, at: time)
                }
                #expect(try tag("a", 1))
                #expect(try !tag("a", 5))
                #expect(try !tag("b", 3))
                #expect(try transaction.group(group)?.members.map(\.tag) == ["a"])
                #expect(try tag("b", 6))
            }
        }
    }

    @Test func `an edit names others, and what is deleted was never edited`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                var new = text("hello @200", id: "A")
                let quote = Quote(id: MessageID("Q"), sender: me)
                new.context = MessageContext(quote: quote, mentions: [ada])
                let row = try #require(try transaction.insert(new)).message.row
                let edited = try transaction.edit(
                    row: row,
                    to: .text("hello @300"),
                    mentions: [.lid("300")],
                    at: time,
                    encoded: nil
                )
                #expect(edited?.context == MessageContext(quote: quote, mentions: [.lid("300")]))
                #expect(edited?.marks?.edited == time)
                let left = try transaction.revoke(row: row, leaving: .deleted(by: ada))
                #expect(left?.marks == nil)
                #expect(left?.context == nil)
            }
        }
    }

    @Test func `what others chose is cut, and an id that is too long is refused`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                var new = text("hello", id: "A")
                let long = String(repeating: "x", count: 5000)
                new.context = MessageContext(
                    quote: Quote(id: MessageID("Q"), sender: ada, preview: long),
                    advertisement: Advertisement(title: long, body: "")
                )
                let stored = try #require(try transaction.insert(new)).message
                #expect(stored.context?.quote?.preview.utf8.count == 1024)
                #expect(try transaction.message(row: stored.row)?.context == stored.context)
                new = text("hello", id: "B")
                new.context = MessageContext(quote: Quote(id: MessageID(long)))
                #expect(throws: (any Error).self) { try transaction.insert(new) }
            }
        }
    }

    @Test func `what waited for a message that could not be read yet comes with it`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                var waiting = text("", id: "A")
                waiting.content = .waiting
                _ = try transaction.insert(waiting)
                try transaction.hold(
                    HeldEffect(
                        chat: waiting.chat,
                        target: MessageID("A"),
                        id: MessageID("V"),
                        sender: ada,
                        isFromMe: false,
                        time: time,
                        encoded: [1]
                    )
                )
                let filled = try transaction.insert(text("hello", id: "A"))
                #expect(filled?.isNew == false)
                #expect(filled?.held.map(\.id) == [MessageID("V")])
            }
        }
    }
}
