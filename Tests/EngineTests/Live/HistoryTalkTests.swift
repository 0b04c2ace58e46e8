import Commands
import Model
import Sandbox
import Store
import Support
import System
import Testing

@testable import Engine

/// What was said before an account was linked, as its phone tells it.
@Suite struct HistoryTalkTests {
    /// An account that is linked when a contact and its own phone have said these already.
    private func talk(_ before: [String], padding: Int = 0) async throws -> Talk {
        let scene = try await Scene()
        let contact = try await scene.sandbox.addContact("Ada", script: .silent)
        let number = "15550100001"
        let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
        for (index, text) in before.enumerated() {
            let ends = [contact.number, number]
            let (from, to) = index.isMultiple(of: 3) ? (ends[1], ends[0]) : (ends[0], ends[1])
            let end = String((0..<padding).compactMap { _ in letters.randomElement() })
            try await scene.sandbox.send(text + end, from: from, to: to)
        }
        let account = try await scene.linked()
        let talk = Talk(scene: scene, account: account, contact: contact, number: number)
        let id = try await talk.hear("now")
        try await until("the first text") {
            try await talk.messages().last?.id == MessageID(id)
        }
        return talk
    }

    private func told(_ talk: Talk) async throws -> [HistoryReceived] {
        try await talk.told(1) { $0 is HistoryReceived }.compactMap { $0 as? HistoryReceived }
    }

    /// How many notices of history are kept, because what they announce is not stored.
    private func notices(_ talk: Talk) async throws -> Int {
        try await talk.account.database.read { try $0.peerMessages(after: 0, limit: 1000) }
            .count { HistoryNotice($0) != nil }
    }

    /// What the journal tells by now.
    private func all<E: Event>(_ kind: E.Type, _ talk: Talk) async throws -> [E] {
        try await talk.account.database.journal.page(after: 0, areas: [E.area], limit: 1000)
            .entries.compactMap {
                $0.event as? E
            }
    }

    @Test func `older messages come in their order, read, and by one event`() async throws {
        let texts = (0..<7).map { "before \($0)" }
        let talk = try await talk(texts)
        let known = try await talk.messages().compactMap(\.words)
        #expect(known == ["now"])
        let unread = try await talk.account.chats(limit: 1).first?.unreadCount
        let asked = try await talk.account.perform(RequestHistory(chat: talk.lid))
        let event = try #require(try await told(talk).first)
        #expect(event.request == asked.request)
        #expect(event.chat == (try talk.lid))
        #expect(event.count == 7)
        #expect(!event.hasMore)
        #expect(try await notices(talk) == 0)
        try await talk.texts(texts + ["now"])
        let messages = try await talk.messages()
        #expect(messages.prefix(7).map(\.isFromMe) == (0..<7).map { $0.isMultiple(of: 3) })
        #expect(messages.prefix(7).allSatisfy { $0.isRead })
        let chat = try #require(try await talk.account.chats(limit: 1).first)
        #expect(chat.unreadCount == unread)
        #expect(chat.lastMessage?.words == "now")
        #expect(try await all(MessageAdded.self, talk).map(\.message.words) == ["now"])
        let request = try await talk.scene.stanza("the request") {
            $0.direction == .fromClient && $0.xml.contains("privacy_sensitive=\"1\"")
        }
        #expect(request.xml.contains("push_priority=\"high_force\""))
        try await talk.end()
    }

    @Test func `what is asked for in parts comes whole, and twice is once`() async throws {
        let texts = (0..<7).map { "before \($0)" }
        let talk = try await talk(texts)
        for (count, hasMore) in [(3, true), (4, false)] {
            let asked = try await talk.account.perform(
                RequestHistory(chat: talk.lid, count: count)
            )
            try await until("the answer") {
                try await all(HistoryReceived.self, talk)
                    .contains { $0.request == asked.request && $0.hasMore == hasMore }
            }
        }
        try await talk.texts(texts + ["now"])
        _ = try await talk.account.perform(RequestHistory(chat: talk.lid))
        try await until("the last answer") {
            try await all(HistoryReceived.self, talk).map(\.count) == [3, 4, 0]
        }
        try await talk.texts(texts + ["now"])
        try await talk.end()
    }

    @Test func `what is long comes as a file, of which nothing stays`() async throws {
        let texts = (0..<40).map { "before \($0) " }
        let talk = try await talk(texts, padding: 900)
        _ = try await talk.account.perform(RequestHistory(chat: talk.lid))
        #expect(try await told(talk).map(\.count) == [40])
        let words = try await talk.messages().compactMap(\.words)
        #expect(words.count == 41)
        #expect(zip(words, texts).allSatisfy { $0.hasPrefix($1) })
        try await until("the file to go") { await talk.sandbox.mediaTally().deleted == 1 }
        #expect(Files.names(in: talk.media("incoming")) == [])
        #expect(try await notices(talk) == 0)
        try await talk.end()
    }

    @Test func `what cannot be brought now is kept until it can be`() async throws {
        let talk = try await talk((0..<40).map { "before \($0) " }, padding: 900)
        let faults = [FaultOrder("refuse-download", code: 503)]
        try await talk.sandbox.order(faults, for: talk.number)
        _ = try await talk.account.perform(RequestHistory(chat: talk.lid))
        try await until("the refusal") { try await talk.sandbox.faults(talk.number).isEmpty }
        await talk.account.disconnect()
        #expect(try await notices(talk) == 1)
        #expect(try await talk.messages().compactMap(\.words) == ["now"])
        talk.account.connect()
        #expect(try await told(talk).map(\.count) == [40])
        #expect(try await notices(talk) == 0)
        try await talk.end()
    }

    @Test func `what nobody can bring any more is not asked for again`() async throws {
        let talk = try await talk((0..<40).map { "before \($0) " }, padding: 900)
        let faults = [FaultOrder("refuse-download", code: 410)]
        try await talk.sandbox.order(faults, for: talk.number)
        _ = try await talk.account.perform(RequestHistory(chat: talk.lid))
        try await until("the notice to go") {
            guard try await talk.sandbox.faults(talk.number).isEmpty else { return false }
            return try await notices(talk) == 0
        }
        #expect(try await talk.messages().compactMap(\.words) == ["now"])
        try await talk.end()
    }

    @Test func `what is told while nobody is here is taken in at the next start`() async throws {
        let talk = try await talk(["before"])
        let late = FaultOrder("answer-late", milliseconds: 300)
        try await talk.sandbox.order([late], for: talk.number)
        _ = try await talk.account.perform(RequestHistory(chat: talk.lid))
        _ = try await talk.scene.stanza("the request") {
            $0.direction == .fromClient && $0.xml.contains("privacy_sensitive")
        }
        await talk.account.close()
        let next = try await talk.reopened()
        next.account.connect()
        try await next.texts(["before", "now"])
        try await next.end()
    }

    @Test func `in a group everybody's words are told`() async throws {
        let scene = try await Scene()
        let ada = try await scene.sandbox.addContact("Ada", script: .silent)
        let bo = try await scene.sandbox.addContact("Bo", script: .silent)
        let made = try await scene.sandbox.addGroup(
            GroupSketch("Birds", creator: ada.number, members: [bo.number, "15550100001"])
        )
        let jid = try #require(JID(made.jid))
        for (speaker, text) in [(ada, "one"), (bo, "two"), (ada, "three")] {
            try await scene.sandbox.send(text, from: speaker.number, toGroup: made.jid)
        }
        let account = try await scene.linked()
        let talk = Talk(scene: scene, account: account, contact: ada, number: "15550100001")
        try await scene.sandbox.send("now", from: bo.number, toGroup: made.jid)
        try await until("the first text") {
            try await account.messages(chat: jid, limit: 9).compactMap(\.words) == ["now"]
        }
        _ = try await account.perform(RequestHistory(chat: jid))
        try await until("all of it") {
            try await account.messages(chat: jid, limit: 9).compactMap(\.words)
                == ["one", "two", "three", "now"]
        }
        let senders = try await account.messages(chat: jid, limit: 9).filter { $0.words != nil }
            .map(\.sender)
        #expect(senders == [ada, bo, ada, bo].map { JID($0.lid) })
        try await talk.end()
    }

    @Test func `a chat with nothing in it has nothing to go back from`() async throws {
        let talk = try await Talk.start()
        for (command, code) in [
            (RequestHistory(chat: try talk.lid), CommandError.Code.notFound),
            (RequestHistory(chat: try talk.lid, count: 51), .invalid),
        ] {
            let error = await #expect(throws: CommandError.self) {
                try await talk.account.perform(command)
            }
            #expect(error?.code == code)
        }
        try await talk.end()
    }
}
