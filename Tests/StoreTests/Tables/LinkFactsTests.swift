import Model
import Store
import Testing

@Suite struct LinkFactsTests {
    let fixture = Fixture()

    @Test func `logins are counted from each link on`() async throws {
        try await fixture.run { database in
            #expect(try await database.read { try $0.linkedAt } == nil)
            let time = Timestamp(milliseconds: 1_700_000_000_123)
            try await database.write { transaction in
                try transaction.countLogin()
                try transaction.beginLink(at: time)
            }
            #expect(try await database.read { try $0.linkedAt } == time)
            #expect(try await database.read { try $0.logins } == 0)
            for _ in 0..<2 { try await database.write { try $0.countLogin() } }
            #expect(try await database.read { try $0.logins } == 2)
        }
    }

    @Test func `they go with the keys`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                try transaction.beginLink(at: Timestamp(seconds: 1))
                try transaction.countLogin()
                try transaction.deleteCredentials()
            }
            #expect(try await database.read { try $0.linkedAt } == nil)
            #expect(try await database.read { try $0.logins } == 0)
        }
    }
}
