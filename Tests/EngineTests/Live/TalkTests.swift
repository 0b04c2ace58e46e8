import Engine
import Model
import Sandbox
import Store
import Support
import Testing

@Suite struct TalkTests {
    @Test func `texts go both ways`() async throws {
        let talk = try await Talk.start(.echo)
        let first = try await talk.account.send(text: "one", to: talk.lid)
        try await talk.reached(.delivered, first)
        try await talk.texts(["one", "one"])
        let second = try await talk.account.send(text: "two", to: talk.phone)
        try await talk.reached(.delivered, second)
        try await talk.texts(["one", "one", "two", "two"])
        #expect(try await talk.heard() == ["one", "two"])
        // The own phone has copies, in the contact's chat.
        try await until("copies") {
            try await talk.sandbox.arrivals(talk.number).filter { $0.chat == talk.contact.lid }
                .compactMap(\.text) == ["one", "two"]
        }
        // Each message that arrived was confirmed with a receipt.
        try await until("receipts") {
            try await talk.sandbox.sendings(talk.contact.number).allSatisfy { sending in
                sending.receipts.contains { $0.type == "inactive" }
            }
        }
        try await talk.end()
    }

    @Test func `what the own phone says is in the chat`() async throws {
        let talk = try await Talk.start()
        try await talk.sandbox.send("from the phone", from: talk.number, to: talk.contact.number)
        try await talk.texts(["from the phone"])
        let message = try #require(try await talk.messages().first)
        #expect(message.isFromMe)
        try await talk.end()
    }

    @Test func `what was said while away arrives in order`() async throws {
        let talk = try await Talk.start()
        try await talk.hear("before")
        try await talk.texts(["before"])
        await talk.account.disconnect()
        for index in 0..<20 { try await talk.hear("away \(index)") }
        let events = talk.account.database.events()
        talk.account.connect()
        try await talk.texts(["before"] + (0..<20).map { "away \($0)" })
        _ = try await events.first("the end of the backlog") { $0 == BacklogChanged(remaining: 0) }
        let chat = try #require(try await talk.account.chats(limit: 1).first)
        #expect(chat.unreadCount == 21)
        try await until("an empty queue") {
            try await talk.scene.device(of: talk.account).queued == 0
        }
        try await talk.end()
    }

    @Test func `duplicates and disorder do not show`() async throws {
        let talk = try await Talk.start()
        try await talk.hear("0")
        try await talk.texts(["0"])
        try await talk.sandbox.trouble(
            [.duplicate, .swap, .none, .duplicate],
            from: talk.contact.number
        )
        for index in 1...4 { try await talk.hear("\(index)") }
        try await until("all") { try await talk.messages().count == 5 }
        #expect(Set(try await talk.messages().compactMap(\.words)) == ["0", "1", "2", "3", "4"])
        try await talk.sandbox.hold(talk.contact.number)
        for index in 5...9 { try await talk.hear("\(index)") }
        try await talk.sandbox.release(talk.contact.number, reversed: true)
        try await until("all of it") { try await talk.messages().count == 10 }
        #expect(try await talk.messages().allSatisfy { $0.words != nil })
        try await talk.end()
    }

    @Test func `what comes once more under another id is no message, and is asked for once`()
        async throws
    {
        let talk = try await Talk.start()
        try await talk.hear("0")
        try await talk.texts(["0"])
        try await talk.sandbox.order([FaultOrder("replay", times: 3)], for: talk.contact.number)
        for index in 1...3 { try await talk.hear("\(index)") }
        try await talk.texts(["0", "1", "2", "3"])
        // What is not confirmed would come again with the next login.
        await talk.account.disconnect()
        talk.account.connect()
        try await talk.hear("4")
        try await talk.texts(["0", "1", "2", "3", "4"])
        try await until("an empty queue") {
            try await talk.scene.device(of: talk.account).queued == 0
        }
        #expect(try await talk.messages().count == 5, "nothing waits for the others")
        // Nobody knows here that it is not another message, sealed with a key that was used before.
        #expect(try await talk.scene.device(of: talk.account).tally.retries == 3)
        try await talk.end()
    }

    @Test func `a damaged message comes whole after a retry`() async throws {
        let talk = try await Talk.start()
        try await talk.hear("whole")
        try await talk.texts(["whole"])
        try await talk.sandbox.trouble([.damage], from: talk.contact.number)
        let id = try await talk.hear("damaged")
        try await talk.texts(["whole", "damaged"])
        let sendings = try await talk.sandbox.sendings(talk.contact.number)
        let receipts = sendings.first { $0.id == id }?.receipts.map(\.type) ?? []
        #expect(receipts.contains("retry"))
        try await talk.end()
    }

    @Test(arguments: [true, false])
    func `what the contact cannot read is sent again`(withKeys: Bool) async throws {
        let talk = try await Talk.start()
        let first = try await talk.account.send(text: "first", to: talk.lid)
        try await talk.reached(.delivered, first)
        try await talk.sandbox.breakNext(at: talk.contact.number, withKeys: withKeys)
        let second = try await talk.account.send(text: "second", to: talk.lid)
        try await talk.reached(.delivered, second)
        #expect(try await talk.heard() == ["first", "second"])
        let arrival = try await talk.sandbox.arrivals(talk.contact.number).last
        #expect(arrival?.retries == 1)
        #expect(arrival?.copies == 1)
        try await talk.end()
    }

    @Test func `a new identity is followed both ways and told`() async throws {
        let talk = try await Talk.start()
        try await talk.hear("old phone")
        try await talk.texts(["old phone"])
        let first = try await talk.account.send(text: "to the old", to: talk.lid)
        try await talk.reached(.delivered, first)
        try await talk.sandbox.changeIdentity(talk.contact.number)
        let second = try await talk.account.send(text: "to the new", to: talk.lid)
        try await talk.reached(.delivered, second)
        try await talk.hear("new phone")
        try await until("the new phone") {
            try await talk.messages().contains { $0.words == "new phone" }
        }
        let lines = try await talk.messages().filter { $0.content == .securityCodeChanged }
        #expect(!lines.isEmpty)
        try await talk.end()
    }

    @Test func `phone number and LID are one person`() async throws {
        let talk = try await Talk.start()
        try await talk.sandbox.setPhoneAddress(true, talk.contact.number)
        try await talk.hear("by number")
        try await talk.texts(["by number"])
        try await talk.sandbox.setPhoneAddress(false, talk.contact.number)
        try await talk.hear("by LID")
        try await talk.texts(["by number", "by LID"])
        let chats = try await talk.account.chats(limit: 10)
        #expect(chats.map(\.jid) == [try talk.lid])
        #expect(chats.map(\.phone) == [try talk.phone])
        #expect(chats.map(\.name) == ["Ada"])
        try await talk.end()
    }

    @Test func `a message that the server has no copy of is fetched from the phone`() async throws {
        let talk = try await Talk.start()
        try await talk.sandbox.trouble([.unavailable], from: talk.contact.number)
        let id = try await talk.hear("look")
        try await until("the text in its place") {
            let messages = try await talk.messages()
            return messages.map(\.words) == ["look"] && messages.map(\.id.text) == [id]
        }
        let request = try await talk.scene.stanza("the request") {
            $0.direction == .fromClient && $0.xml.contains("category=\"peer\"")
        }
        #expect(request.xml.contains("push_priority=\"high_force\""))
        try await until("nothing left to send") {
            try await talk.account.database.read { try $0.outboxLanes() }.isEmpty
        }
        try await talk.end()
    }

    @Test func `somebody who is away has it sent, not delivered`() async throws {
        let talk = try await Talk.start(.offline)
        let message = try await talk.account.send(text: "hello", to: talk.lid)
        try await talk.reached(.sent, message)
        #expect(try await talk.account.state(of: message.id, in: talk.lid) == .sent)
        try await talk.sandbox.setOnline(true, talk.contact.number)
        try await talk.reached(.delivered, message)
        try await talk.end()
    }

    @Test func `a number that nobody has fails`() async throws {
        let talk = try await Talk.start()
        let message = try await talk.account.send(text: "hello", to: .phone("15559999999"))
        let account = talk.account
        try await until("failure") {
            try await account.state(of: message.id, in: .phone("15559999999")) == .failed
        }
        try await talk.end()
    }

    @Test func `reading is told both ways`() async throws {
        let talk = try await Talk.start()
        for index in 0..<3 { try await talk.hear("\(index)") }
        try await talk.texts(["0", "1", "2"])
        let last = try #require(try await talk.messages().last)
        try await talk.account.markRead(chat: talk.lid, through: last.row)
        try await until("read receipts") {
            try await talk.sandbox.sendings(talk.contact.number).allSatisfy { sending in
                sending.receipts.contains { $0.type == "read" }
            }
        }
        #expect(try await talk.account.chats(limit: 1).first?.unreadCount == 0)
        try await talk.sandbox.setReading(true, talk.contact.number)
        let own = try await talk.account.send(text: "read this", to: talk.lid)
        try await talk.reached(.read, own)
        try await talk.end()
    }

    @Test func `who hides what was read tells nobody, until the setting changes`() async throws {
        let talk = try await Talk.start()
        try await talk.sandbox.setHidingReads(true, talk.number)
        for (text, type) in [("one", "read-self"), ("two", "read")] {
            try await talk.hear(text)
            try await until(text) { try await talk.messages().last?.words == text }
            let message = try #require(try await talk.messages().last)
            try await talk.account.markRead(chat: talk.lid, through: message.row)
            try await until("\(type) receipt") {
                await talk.sandbox.stanzas().contains {
                    $0.direction == .fromClient && $0.xml.contains("type=\"\(type)\"")
                }
            }
            try await talk.sandbox.setHidingReads(false, talk.number)
            try await until("ack of the change") {
                try await talk.sandbox.person(talk.number).devices.last?.queued == 0
            }
        }
        let seen = try await talk.sandbox.sendings(talk.contact.number).map { sending in
            sending.receipts.contains { $0.type == "read" }
        }
        #expect(seen == [false, true])
        try await talk.end()
    }

    @Test func `the next message reaches an added device`() async throws {
        let talk = try await Talk.start()
        let first = try await talk.account.send(text: "one", to: talk.lid)
        try await talk.reached(.delivered, first)
        let known = try await talk.account.database.read { try $0.devices(of: talk.lid) }
        let added = try await talk.sandbox.addCompanion(to: talk.contact.number)
        try await until("word of the companion") {
            try await talk.account.database.read { try $0.devices(of: talk.lid) } != known
        }
        let second = try await talk.account.send(text: "two", to: talk.lid)
        try await talk.reached(.sent, second)
        try await until("the companion") {
            try await talk.heard(device: Int(added.device)) == ["two"]
        }
        #expect(try await talk.heard() == ["one", "two"])
        try await talk.end()
    }

    @Test func `crossing first messages find each other`() async throws {
        let talk = try await Talk.start()
        await talk.account.disconnect()
        let sent = try await talk.account.send(text: "mine", to: talk.lid)
        try await talk.hear("theirs")
        talk.account.connect()
        try await talk.reached(.delivered, sent)
        try await until("both") {
            Set(try await talk.messages().compactMap(\.words)) == ["mine", "theirs"]
        }
        for index in 0..<3 {
            let next = try await talk.account.send(text: "mine \(index)", to: talk.lid)
            try await talk.reached(.delivered, next)
            try await talk.hear("theirs \(index)")
        }
        try await until("all") { try await talk.messages().compactMap(\.words).count == 8 }
        #expect(try await talk.heard().count == 4)
        try await talk.end()
    }
}
