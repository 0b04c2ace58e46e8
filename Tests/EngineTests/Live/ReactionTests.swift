import Commands
import Engine
import Model
import Sandbox
import Store
import Support
import Testing

/// Reactions between an account and a contact on a sandbox.
@Suite struct ReactionTests {
    @Test func `an own reaction is shown, reaches the author, and is taken back`() async throws {
        let talk = try await Talk.start()
        let id = try await talk.hear("look!")
        try await talk.texts(["look!"])
        for emoji in ["🦜", ""] {
            try await talk.react(emoji, to: id)
            let shown = try #require(try await talk.messages().first?.reactions)
            #expect(shown.map(\.emoji) == (emoji.isEmpty ? [] : [emoji]))
            #expect(shown.allSatisfy { $0.isFromMe })
            try await until("the reaction") {
                try await talk.sandbox.arrivals(talk.contact.number).contains {
                    $0.content == "reaction" && $0.text == emoji && $0.target == id
                }
            }
        }
        #expect(try await talk.messages().count == 1)
        let told = try await talk.journal(2)
        #expect(told.map(\.emoji) == ["🦜", ""])
        #expect(told.allSatisfy { $0.isFromMe && $0.message.text == id })
        try await talk.end()
    }

    @Test func `a contact's reaction is shown and told, and so is its taking back`() async throws {
        let talk = try await Talk.start()
        let sent = try await talk.account.send(text: "look!", to: talk.lid)
        try await talk.reached(.delivered, sent)
        for emoji in ["👍", "🎉", ""] {
            try await talk.sandbox.react(
                emoji,
                to: sent.id.text,
                from: talk.contact.number,
                in: talk.number
            )
            let expected = emoji.isEmpty ? [] : [emoji]
            try await until("\(expected)") {
                try await talk.messages().first?.reactions.map(\.emoji) == expected
            }
        }
        let told = try await talk.journal(3)
        #expect(told.map(\.emoji) == ["👍", "🎉", ""])
        let lid = try talk.lid
        #expect(told.allSatisfy { $0.sender == lid && !$0.isFromMe })
        try await talk.end()
    }

    @Test func `a reaction leaves although the connection was away`() async throws {
        let talk = try await Talk.start()
        let id = try await talk.hear("look!")
        try await talk.texts(["look!"])
        await talk.account.disconnect()
        try await talk.react("🦜", to: id)
        talk.account.connect()
        try await until("the reaction") {
            try await talk.sandbox.arrivals(talk.contact.number).contains { $0.text == "🦜" }
        }
        try await talk.end()
    }

    @Test func `a reaction that the server refuses is taken back, and that is told`() async throws {
        let talk = try await Talk.start()
        let id = try await talk.hear("look!")
        try await talk.texts(["look!"])
        try await talk.sandbox.order([FaultOrder("refuse-message", code: 403)], for: talk.number)
        try await talk.react("🦜", to: id)
        #expect(try await talk.journal(2).map(\.emoji) == ["🦜", ""])
        #expect(try await talk.messages().first?.reactions == [])
        let failed = try await within("the failure") { () -> SendingFailed? in
            for try await page in talk.account.database.journal.follow(after: 0) {
                let failures = page.entries.compactMap { $0.event as? SendingFailed }
                if let failure = failures.first { return failure }
            }
            return nil
        }
        #expect(failed?.chat == (try talk.lid))
        #expect(failed?.reason.contains("(403)") == true)
        try await talk.react("🎉", to: id)
        try await until("the next one") {
            try await talk.sandbox.arrivals(talk.contact.number).contains { $0.text == "🎉" }
        }
        #expect(try await talk.messages().first?.reactions.map(\.emoji) == ["🎉"])
        try await talk.end()
    }

    @Test(arguments: ["❤️", ""])
    func `what is refused leaves the emoji of before`(refused: String) async throws {
        let talk = try await Talk.start()
        let id = try await talk.hear("look!")
        try await talk.texts(["look!"])
        try await talk.react("👍", to: id)
        try await until("the first") { await talk.account.status().queued == 0 }
        try await talk.sandbox.order([FaultOrder("refuse-message", code: 403)], for: talk.number)
        try await talk.react(refused, to: id)
        #expect(try await talk.journal(3).map(\.emoji) == ["👍", refused, "👍"])
        #expect(try await talk.messages().first?.reactions.map(\.emoji) == ["👍"])
        try await talk.end()
    }

    @Test func `of several that are refused none comes back`() async throws {
        let talk = try await Talk.start()
        let id = try await talk.hear("look!")
        try await talk.texts(["look!"])
        try await talk.react("👍", to: id)
        try await until("the first") { await talk.account.status().queued == 0 }
        await talk.account.disconnect()
        for emoji in ["❤️", "🎉", ""] { try await talk.react(emoji, to: id) }
        try await talk.sandbox.order(
            [FaultOrder](repeating: FaultOrder("refuse-message", code: 403), count: 3),
            for: talk.number
        )
        talk.account.connect()
        try await until("all are given up") { await talk.account.status().queued == 0 }
        #expect(try await talk.messages().first?.reactions.map(\.emoji) == ["👍"])
        try await talk.end()
    }

    @Test func `what is not there or is no emoji is refused`() async throws {
        let talk = try await Talk.start()
        let id = try await talk.hear("look!")
        try await talk.texts(["look!"])
        let refusal = await #expect(throws: CommandError.self) {
            try await talk.react("🦜", to: "NOSUCH")
        }
        #expect(refusal?.code == .notFound)
        for text in ["two words", "x", " "] {
            let other = await #expect(throws: CommandError.self) {
                try await talk.react(text, to: id)
            }
            #expect(other?.code == .invalid)
        }
        try await talk.end()
    }

    @Test func `a message that was deleted takes no reaction`() async throws {
        let talk = try await Talk.start()
        let id = try await talk.hear("look!")
        try await talk.texts(["look!"])
        let row = try #require(try await talk.messages().first?.row)
        let sender = try talk.lid
        try await talk.account.database.write { transaction in
            try transaction.revoke(row: row, leaving: .deleted(by: sender))
        }
        let refusal = await #expect(throws: CommandError.self) { try await talk.react("🦜", to: id) }
        #expect(refusal?.code == .notFound)
        try await talk.end()
    }

    @Test func `the newest reaction is shown although the phone's clock is ahead`() async throws {
        let talk = try await Talk.start()
        let id = try await talk.hear("look!")
        try await talk.texts(["look!"])
        let row = try #require(try await talk.messages().first?.row)
        let own = try #require(await talk.account.status().lid).bare
        try await talk.account.database.write { transaction in
            let ahead = Timestamp(milliseconds: transaction.now.milliseconds + 60_000)
            let theirs = Reaction(sender: own, emoji: "🎉", time: ahead, isFromMe: true)
            try transaction.react(theirs, to: row, id: MessageID("PHONE"))
        }
        try await talk.react("🦜", to: id)
        #expect(try await talk.messages().first?.reactions.map(\.emoji) == ["🦜"])
        try await talk.end()
    }
}

extension Talk {
    /// Reacts to a message of the chat.
    func react(_ emoji: String, to id: String) async throws {
        let chat = try lid
        _ = try await account.perform(
            SendReaction(chat: chat, message: MessageID(id), emoji: emoji)
        )
    }

    /// The first reactions that the journal tells of.
    func journal(_ count: Int) async throws -> [ReactionChanged] {
        let pages = account.database.journal.follow(after: 0, areas: [.message])
        var told: [ReactionChanged] = []
        for try await page in pages {
            told += page.entries.compactMap { $0.event as? ReactionChanged }
            if told.count >= count { return told }
        }
        return told
    }
}
