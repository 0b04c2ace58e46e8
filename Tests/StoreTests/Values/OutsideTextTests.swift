import Model
import SQLite
import Store
import Testing

struct OutsideTextTests {
    private let fixture = Fixture()
    private let person = JID.lid("7")

    @Test func `a name is cut between two of its signs`() async throws {
        // Two bytes each, after one of one byte: the limit falls into the middle of one.
        let name = "n" + String(repeating: "é", count: 60_000)
        try await fixture.run { database in
            try await database.write { transaction in
                _ = try transaction.insert(text("hello", id: "1"))
                try transaction.setPushName(name, for: person)
                try transaction.setChatName(name, for: JID(user: "1", server: .group))
            }
            let stored = try await database.read { try $0.name(of: person) }
            #expect(stored == String(name.prefix(512)))
            let chat = try await database.read { try $0.chat(JID(user: "1", server: .group)) }
            #expect(chat?.name == stored)
        }
    }

    @Test func `an emoji is cut as names are`() async throws {
        let emoji = String(repeating: "x", count: 60_000)
        try await fixture.run { database in
            let message = try await database.write { transaction in
                let row = try transaction.insert(text("hello", id: "1"))?.message.row ?? 0
                let reaction = Reaction(
                    sender: person,
                    emoji: emoji,
                    time: Timestamp(milliseconds: 1),
                    isFromMe: false
                )
                return try transaction.react(reaction, to: row)
            }
            #expect(message?.reactions.first?.emoji == String(emoji.prefix(1024)))
        }
    }

    @Test func `a message with an id that is far too long is not stored, others are`() async throws
    {
        try await fixture.run { database in
            for (length, isStored) in [(256, true), (257, false), (60_000, false)] {
                let id = String(repeating: "A", count: length)
                var wasStored = true
                do {
                    try await database.write { _ = try $0.insert(text("hello", id: id)) }
                } catch is DatabaseError {
                    wasStored = false
                }
                #expect(wasStored == isStored)
            }
            #expect(try await database.read { try $0.counts() }.messages == 1)
        }
    }

    @Test func `nothing is stored under an address that is far too long`() async throws {
        try await fixture.run { database in
            let chat = JID(user: String(repeating: "1", count: 129), server: .group)
            await #expect(throws: DatabaseError.self) {
                try await database.write { try $0.setChatName("name", for: chat) }
            }
        }
    }
}
