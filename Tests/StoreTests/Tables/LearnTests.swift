import Model
import Store
import Support
import Testing

@Suite struct LearnTests {
    let fixture = Fixture()

    @Test func `renames a chat that is known by its number`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                _ = try transaction.insert(text("hello", id: "A", in: adaPhone))
                _ = try transaction.setPushName("Ada", for: adaPhone)
                _ = try transaction.enqueue(outgoing("mine", id: "B", to: adaPhone))
            }
            let (_, events) = try await database.told { try $0.learn(phone: adaPhone, lid: ada) }
            let chats = try await database.read { try $0.chats(limit: 10) }
            #expect(chats.map(\.jid) == [ada])
            #expect(chats.first?.phone == adaPhone)
            #expect(chats.first?.name == "Ada")
            #expect(chats.first?.unreadCount == 1)
            let merged: [any Event] = [ChatMerged(old: adaPhone, new: ada)]
            #expect(events == merged + chats.map { ChatChanged($0) })
            let page = try await database.read { try $0.messages(chat: adaPhone, limit: 10) }
            #expect(page.map(\.chat) == [ada, ada])
            #expect(page.map(\.sender) == [ada, me])
            let lane = try await database.read { reader in
                try reader.outboxLanes().first.flatMap { try reader.address(of: $0) }
            }
            #expect(lane == ada)
            // The number finds the same person from now on.
            let double = try await database.write {
                try $0.insert(text("hello", id: "A", in: adaPhone))
            }
            #expect(double == nil)
            let again = try await database.told { try $0.learn(phone: adaPhone, lid: ada) }
            #expect(again.1.isEmpty)
        }
    }

    @Test func `merges two chats, each message once`() async throws {
        try await fixture.run { database in
            try await database.write { transaction in
                _ = try transaction.insert(text("both", id: "A", in: adaPhone, at: 1))
                _ = try transaction.insert(text("by number", id: "B", in: adaPhone, at: 2))
                var waiting = text("", id: "C", in: ada, at: 3)
                waiting.content = .waiting
                _ = try transaction.insert(waiting)
                _ = try transaction.insert(text("filled", id: "C", in: adaPhone, at: 3))
                _ = try transaction.insert(text("both", id: "A", in: ada, at: 1))
                _ = try transaction.insert(text("by lid", id: "D", in: ada, at: 4))
                _ = try transaction.insert(text("newest", id: "E", in: adaPhone, at: 5))
                _ = try transaction.insert(text("mine", id: "F", in: adaPhone, from: me, at: 5))
                _ = try transaction.insert(text("in group", id: "A", in: group, from: adaPhone))
                _ = try transaction.insert(text("in group", id: "A", in: group, from: ada))
            }
            let (_, events) = try await database.told { try $0.learn(phone: adaPhone, lid: ada) }
            #expect(events.first == ChatMerged(old: adaPhone, new: ada))
            let chat = try #require(try await database.read { try $0.chat(ada) })
            #expect(chat.unreadCount == 5)
            #expect(chat.lastMessage?.id == MessageID("F"))
            #expect(chat.phone == adaPhone)
            let page = try await database.read { try $0.messages(chat: ada, limit: 10) }
            #expect(page.map(\.id.text) == ["A", "B", "C", "D", "E", "F"])
            #expect(page[2].content == .text("filled"))
            #expect(try await database.read { try $0.messages(chat: group, limit: 9) }.count == 1)
            let counts = try await database.read { try $0.counts() }
            #expect(counts == Counts(chats: 2, messages: 7, unread: 6, queued: 0))
            try await database.finishSearchIndex()
            for (word, count) in [("both", 1), ("filled", 1), ("number", 1), ("group", 1)] {
                let found = try await database.read { try $0.search(word, limit: 10) }
                #expect(found.count == count, "\(word)")
            }
        }
    }

    @Test func `gives a number that moved to the new person, and leaves the old chat`() async throws
    {
        let other = JID.lid("201")
        try await fixture.run { database in
            try await database.write { transaction in
                try transaction.learn(phone: adaPhone, lid: ada)
                _ = try transaction.insert(text("hello", id: "A"))
                try transaction.learn(phone: adaPhone, lid: other)
                _ = try transaction.insert(text("new owner", id: "B", in: adaPhone))
            }
            let chats = try await database.read { try $0.chats(limit: 10) }
            #expect(Set(chats.map(\.jid)) == [ada, other])
            #expect(chats.first { $0.jid == ada }?.phone == nil)
            #expect(chats.first { $0.jid == other }?.phone == adaPhone)
            #expect(try await database.read { try $0.phone(for: ada) } == nil)
            // Whoever wrote to the number learns of it, on both sides.
            for chat in [ada, other] {
                let page = try await database.read { try $0.messages(chat: chat, limit: 10) }
                #expect(page.contains { $0.content == .securityCodeChanged })
            }
        }
    }

    @Test func `a number that wanders is told once in each chat`() async throws {
        try await fixture.run { database in
            let owners = ["201", "202", "203", "201", "202"].map { JID.lid($0) }
            try await database.write { transaction in
                try transaction.learn(phone: adaPhone, lid: ada)
                _ = try transaction.insert(text("hello", id: "A"))
                for owner in owners { try transaction.learn(phone: adaPhone, lid: owner) }
            }
            for chat in Set(owners + [ada]) {
                let page = try await database.read { try $0.messages(chat: chat, limit: 10) }
                #expect(page.count { $0.content == .securityCodeChanged } == 1)
            }
        }
    }

    @Test func `nobody else comes to the own number, and the own LID to no other`() async throws {
        try await fixture.run { database in
            let credentials = try ownCredentials()
            let phone = try #require(credentials.jid?.bare)
            try await database.write { transaction in
                try transaction.setCredentials(credentials)
                try transaction.learn(phone: phone, lid: me)
                try transaction.learn(phone: phone, lid: ada)
                try transaction.learn(phone: adaPhone, lid: me)
            }
            #expect(try await database.read { try $0.phone(for: me) } == phone)
            #expect(try await database.read { try $0.phone(for: ada) } == nil)
        }
    }

    @Test func `which LID is the own one nobody says but the login`() async throws {
        try await fixture.run { database in
            var credentials = try ownCredentials()
            credentials.lid = nil
            let phone = try #require(credentials.jid?.bare)
            try await database.write { [credentials] transaction in
                try transaction.setCredentials(credentials)
                try transaction.learn(phone: phone, lid: ada)
                #expect(try transaction.canonical(phone) == phone)
                try transaction.learn(phone: adaPhone, lid: ada)
            }
            #expect(try await database.read { try $0.phone(for: ada) } == adaPhone)
        }
    }

    @Test func `answers by device and hosted form`() async throws {
        try await fixture.run { database in
            try await database.write { try $0.learn(phone: adaPhone, lid: ada) }
            try await database.write { transaction throws in
                // What makes no sense changes nothing.
                try transaction.learn(phone: ada, lid: adaPhone)
                try transaction.learn(phone: group, lid: ada)
                #expect(try transaction.lid(for: adaPhone.with(device: 3)) == ada.with(device: 3))
                #expect(try transaction.phone(for: ada) == adaPhone)
                #expect(try transaction.canonical(adaPhone.with(device: 3)) == ada)
                #expect(try transaction.canonical(JID(user: "15550002222", server: .hosted)) == ada)
                #expect(try transaction.canonical(JID(user: "200", server: .hostedLID)) == ada)
                #expect(try transaction.canonical(.phone("999")) == .phone("999"))
                #expect(try transaction.canonical(group) == group)
            }
        }
    }
}
