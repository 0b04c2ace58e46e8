import Model
import Store
import Testing

@Suite struct MembershipTests {
    private let fixture = Fixture()
    private let late = JID.lid("300")

    private func birds(_ people: JID...) -> Group {
        Group(
            jid: group,
            subject: "Birds",
            created: Timestamp(seconds: 1_700_000_000),
            members: people.map { Group.Member(person: $0) }
        )
    }

    private func send(_ id: String, _ transaction: Transaction) throws {
        _ = try transaction.enqueue(outgoing("private", id: id, to: group))
    }

    @Test func `who is named by number the next time was there all the same`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                try transaction.learn(phone: adaPhone, lid: ada)
                try transaction.setGroup(birds(me, ada))
                try send("EARLY", transaction)
                try transaction.setGroup(birds(me, adaPhone))
            }
            let heard = try await database.read {
                try $0.isMember(ada, of: group, sinceSending: MessageID("EARLY"))
            }
            #expect(heard)
            let members = try await database.read { try $0.group(group)?.members.map(\.person) }
            #expect(members == [me, ada])
        }
    }

    @Test(arguments: [true, false])
    func `who comes later was not there when something was said`(isAskedAnew: Bool) async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                try transaction.setGroup(birds(me, ada))
                try send("EARLY", transaction)
                if isAskedAnew {
                    try transaction.setGroup(birds(me, ada, late))
                } else {
                    let member = Group.Member(person: late)
                    try transaction.setMembers([member], of: group)
                }
                try send("LATE", transaction)
            }
            func heard(_ id: String, _ person: JID) async throws -> Bool {
                try await database.read {
                    try $0.isMember(person, of: group, sinceSending: MessageID(id))
                }
            }
            #expect(try await heard("EARLY", ada))
            #expect(try await heard("LATE", ada))
            #expect(try await !heard("EARLY", late))
            #expect(try await heard("LATE", late))
            #expect(try await !heard("LATE", .lid("400")))
            // Who went and came back is as new.
            try await database.write { transaction in
                try transaction.removeMembers([ada], of: group)
                try transaction.setMembers([Group.Member(person: ada)], of: group)
            }
            #expect(try await !heard("EARLY", ada))
        }
    }
}
