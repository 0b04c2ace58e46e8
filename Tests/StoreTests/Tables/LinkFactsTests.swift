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

    @Test func `whose the account was stays when the keys go`() async throws {
        try await fixture.run { database in
            #expect(try await database.read { try $0.owner(try $0.credentials) } == nil)
            var credentials = try ownCredentials()
            credentials.jid = .phone("15550100001", device: 3)
            credentials.lid = .lid("100", device: 3)
            let linked = credentials
            try await database.write { transaction in
                try transaction.setCredentials(linked)
                try transaction.deleteCredentials()
            }
            let owner = AccountOwner(phone: .phone("15550100001"), lid: .lid("100"))
            #expect(try await database.read { try $0.owner(try $0.credentials) } == owner)

            let chat = JID.lid("200")
            let message = try await database.write { transaction in
                let text = NewMessage(
                    chat: chat,
                    id: MessageID("A"),
                    sender: chat,
                    time: Timestamp(seconds: 1),
                    content: .text("to the first")
                )
                let message = try transaction.insert(text)
                let timer = ChatTimer(seconds: 60, time: Timestamp(seconds: 1))
                try transaction.setTimer(timer, of: chat)
                try transaction.endFormerOwner()
                return message
            }
            #expect(try await database.read { try $0.formerRow } == message?.message.row)
            #expect(try await database.read { try $0.timer(of: chat) } == nil)
            try await database.write { transaction in
                try transaction.setCredentials(linked)
                try transaction.deleteCredentials()
            }
            #expect(try await database.read { try $0.formerRow } == message?.message.row)
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
