import Commands
import Engine
import Model
import Sandbox
import Store
import Support
import Testing

/// Status posts, own ones and a contact's.
@Suite struct StatusTalkTests {
    @Test func `a post reaches who is in the address book alone, and is deleted there`()
        async throws
    {
        let talk = try await Talk.start()
        let bo = try await talk.sandbox.addContact("Bo", script: .silent)
        let lid = try talk.lid
        for person in [lid, .phone(bo.number)] {
            _ = try await talk.account.send(text: "hello", to: person)
        }
        try await until("both are known") { try await talk.account.chats(limit: 9).count == 2 }
        try await until("both have heard") {
            let others = try await talk.sandbox.arrivals(bo.number).compactMap(\.text)
            return try await talk.heard() == ["hello"] && others == ["hello"]
        }
        try await talk.account.database.write { try $0.nameInAddressBook(lid, "Ada") }
        let first = try await talk.account.perform(PostStatus(text: "on the road"))
        #expect(first.chat == .status)
        let second = try await talk.account.perform(PostStatus(text: "home again"))
        try await until("both posts") {
            try await talk.sandbox.arrivals(talk.contact.number).compactMap(\.text)
                == ["hello", "on the road", "home again"]
        }
        _ = try await talk.account.perform(DeleteMessage(chat: .status, message: second.id))
        try await talk.contactHears("revoke", nil, about: second.id)
        try await until("the deletion") {
            try await talk.account.messages(chat: .status, limit: 9).map(\.content.kind)
                == ["text", "deleted"]
        }
        #expect(try await talk.sandbox.arrivals(bo.number).compactMap(\.text) == ["hello"])
        try await talk.end()
    }

    @Test func `a picture for one person is seen by that one alone, and so is its deletion`()
        async throws
    {
        let talk = try await Talk.start()
        let bo = try await talk.sandbox.addContact("Bo", script: .silent)
        let path = try talk.picture()
        try await talk.account.database.write { [lid = try talk.lid] in
            try $0.nameInAddressBook(lid, "Ada")
            try $0.nameInAddressBook(.phone(bo.number), "Bo")
        }
        let post = try await talk.account.perform(
            PostFile(path: path, caption: "the nest", viewers: [.phone(talk.contact.number)])
        )
        #expect(post.chat == .status)
        #expect(post.context?.viewers == [.phone(talk.contact.number)])
        try await until("the picture") { try await talk.heard() == ["the nest"] }
        let state = try await talk.sandbox.media(post.id.text, of: talk.contact.number)
        #expect(state.kind == "image" && state.fault == nil)
        _ = try await talk.account.perform(DeleteMessage(chat: .status, message: post.id))
        try await talk.contactHears("revoke", nil, about: post.id)
        // The next one goes to both: what came before it has come.
        _ = try await talk.account.perform(PostStatus(text: "for all"))
        try await until("the post for all") {
            try await talk.sandbox.arrivals(bo.number).last?.text == "for all"
        }
        #expect(try await talk.sandbox.arrivals(bo.number).count == 1)
        await #expect(throws: CommandError.self) {
            try await talk.account.perform(PostFile(path: path, viewers: []))
        }
        try await talk.end()
    }

    @Test func `an emoji under a contact's post goes to that contact alone`() async throws {
        let talk = try await Talk.start()
        let bo = try await talk.sandbox.addContact("Bo", script: .silent)
        try await talk.account.database.write { try $0.nameInAddressBook(.phone(bo.number), "Bo") }
        let id = MessageID(
            try await talk.sandbox.post(
                "on the road",
                from: talk.contact.number,
                for: [talk.number]
            )
        )
        try await until("the post") {
            try await talk.account.messages(chat: .status, limit: 9).map(\.words) == ["on the road"]
        }
        _ = try await talk.account.perform(SendReaction(chat: .status, message: id, emoji: "🦉"))
        try await until("the emoji") {
            try await talk.sandbox.arrivals(talk.contact.number)
                .contains { $0.text == "🦉" && $0.target == id.text }
        }
        await #expect(throws: CommandError.self) {
            try await talk.account.perform(
                PinMessage(chat: .status, message: id, seconds: 86_400)
            )
        }
        _ = try await talk.account.perform(PostStatus(text: "for all"))
        try await until("the post for all") {
            try await talk.sandbox.arrivals(bo.number).last?.text == "for all"
        }
        #expect(try await talk.sandbox.arrivals(bo.number).count == 1)
        try await talk.end()
    }

    @Test func `a post that its viewer cannot read is sent to them again`() async throws {
        let talk = try await Talk.start()
        let lid = try talk.lid
        _ = try await talk.account.send(text: "hello", to: lid)
        try await talk.account.database.write { try $0.nameInAddressBook(lid, "Ada") }
        try await until("hello") { try await talk.heard() == ["hello"] }
        try await talk.sandbox.breakNext(at: talk.contact.number)
        _ = try await talk.account.perform(PostStatus(text: "on the road"))
        try await until("the post") { try await talk.heard() == ["hello", "on the road"] }
        try await talk.end()
    }

    @Test func `a contact's post is in a chat of its own, is answered and read`() async throws {
        let talk = try await Talk.start()
        let lid = try talk.lid
        let id = MessageID(
            try await talk.sandbox.post(
                "on the road",
                from: talk.contact.number,
                for: [talk.number]
            )
        )
        try await until("the post") {
            try await talk.account.messages(chat: .status, limit: 9).map(\.words) == ["on the road"]
        }
        let post = try #require(try await talk.account.messages(chat: .status, limit: 9).first)
        #expect(post.sender == lid)
        #expect(try await talk.messages().isEmpty)
        try await talk.account.markRead(chat: .status, through: post.row)
        try await until("the receipt") {
            try await talk.sandbox.sendings(talk.contact.number).first?.receipts
                .contains { $0.type == "read" } == true
        }
        let answer = try await talk.account.perform(
            SendText(to: lid, text: "safe trip", quoted: id, quotedChat: .status)
        )
        #expect(answer.context?.quote?.chat == .status)
        try await until("the answer") {
            try await talk.sandbox.arrivals(talk.contact.number).contains {
                $0.text == "safe trip" && $0.target == id.text
            }
        }
        try await talk.end()
    }
}
