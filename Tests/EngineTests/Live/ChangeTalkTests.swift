import Commands
import Engine
import Model
import Sandbox
import Store
import Support
import Testing

/// Edits, deletions, pins and the like, to and from a contact.
@Suite struct ChangeTalkTests {
    @Test func `an own text is changed and deleted for everyone`() async throws {
        let talk = try await Talk.start()
        let lid = try talk.lid
        let sent = try await talk.account.send(text: "helo", to: lid)
        try await talk.reached(.delivered, sent)
        _ = try await talk.account.perform(
            EditMessage(chat: lid, message: sent.id, text: "hello")
        )
        try await talk.contactHears("edit", "hello", about: sent.id)
        try await talk.texts(["hello"])
        #expect(try await talk.messages().first?.marks?.edited != nil)
        _ = try await talk.account.perform(DeleteMessage(chat: lid, message: sent.id))
        try await talk.contactHears("revoke", nil, about: sent.id)
        let own = try #require(await talk.account.status().lid).bare
        try await until("the deletion") {
            try await talk.messages().map(\.content) == [.deleted(by: own)]
        }
        let told = try await talk.told(2) { $0 is MessageEdited || $0 is MessageRevoked }
        #expect((told.first as? MessageEdited)?.previous == .text("helo"))
        #expect((told.last as? MessageRevoked)?.isFromMe == true)
        try await talk.end()
    }

    @Test func `what others wrote, what is old and what is gone is not changed`() async throws {
        let talk = try await Talk.start()
        let lid = try talk.lid
        let id = MessageID(try await talk.hear("theirs"))
        try await talk.texts(["theirs"])
        for refused in [
            EditMessage(chat: lid, message: id, text: "mine"),
            EditMessage(chat: lid, message: MessageID("NOSUCH"), text: "mine"),
            EditMessage(chat: lid, message: id, text: " "),
        ] {
            await #expect(throws: CommandError.self) {
                _ = try await talk.account.perform(refused)
            }
        }
        await #expect(throws: CommandError.self) {
            _ = try await talk.account.perform(DeleteMessage(chat: lid, message: id))
        }
        await talk.account.disconnect()
        let waiting = try await talk.account.send(text: "not sent", to: lid)
        let early = await #expect(throws: CommandError.self) {
            _ = try await talk.account.perform(DeleteMessage(chat: lid, message: waiting.id))
        }
        #expect(early?.sentence.contains("cancel-message") == true)
        talk.account.connect()
        let old = try await talk.account.send(text: "old", to: lid)
        try await talk.reached(.delivered, old)
        try await talk.account.database.write { transaction in
            let past = Timestamp(milliseconds: transaction.now.milliseconds - 1_300_000)
            try transaction.age(old.row, to: past)
        }
        let late = await #expect(throws: CommandError.self) {
            _ = try await talk.account.perform(EditMessage(chat: lid, message: old.id, text: "new"))
        }
        #expect(late?.sentence.contains("20 minutes") == true)
        try await talk.end()
    }

    @Test func `an edit that the server refuses changes nothing, and that is told`() async throws {
        let talk = try await Talk.start()
        let lid = try talk.lid
        let sent = try await talk.account.send(text: "hello", to: lid)
        try await talk.reached(.delivered, sent)
        try await talk.sandbox.order([FaultOrder("refuse-message", code: 403)], for: talk.number)
        _ = try await talk.account.perform(EditMessage(chat: lid, message: sent.id, text: "bye"))
        let told = try await talk.told(1) { $0 is SendingFailed }
        #expect((told.first as? SendingFailed)?.reason.contains("(403)") == true)
        #expect(try await talk.messages().map(\.content) == [.text("hello")])
        try await talk.end()
    }

    @Test func `pins, keeps and stars are seen on both sides`() async throws {
        let talk = try await Talk.start()
        let lid = try talk.lid
        let id = try await talk.hear("look!")
        try await talk.texts(["look!"])
        let message = MessageID(id)
        _ = try await talk.account.perform(PinMessage(chat: lid, message: message, seconds: 86_400))
        try await talk.contactHears("pin", nil, about: message)
        try await talk.marks { $0?.pinned != nil }
        try await talk.sandbox.say(
            {
                var sketch = SpeechSketch(.pin, target: id)
                sketch.seconds = 0
                return sketch
            }(),
            from: talk.contact.number,
            in: talk.number
        )
        try await talk.marks { $0?.pinned == nil }
        _ = try await talk.account.perform(KeepMessage(chat: lid, message: message))
        try await talk.contactHears("keep", nil, about: message)
        try await talk.marks { $0?.isKept == true }
        let starred = try await talk.account.perform(StarMessage(chat: lid, message: message))
        #expect(starred.marks?.isStarred == true)
        let told = try await talk.told(4) {
            $0 is MessagePinned || $0 is MessageKept || $0 is MessageStarred
        }
        #expect((told[0] as? MessagePinned)?.isFromMe == true)
        #expect((told[1] as? MessagePinned)?.by == lid)
        await #expect(throws: CommandError.self) {
            _ = try await talk.account.perform(PinMessage(chat: lid, message: message, seconds: 5))
        }
        try await talk.end()
    }

    @Test func `a message is passed on, and counts how often it was`() async throws {
        let talk = try await Talk.start()
        let bo = try await talk.sandbox.addContact("Bo", script: .silent)
        let lid = try talk.lid
        var sketch = SpeechSketch(.text, text: "news!")
        sketch.forwards = 4
        try await talk.sandbox.say(sketch, from: talk.contact.number, in: talk.number)
        try await talk.texts(["news!"])
        let heard = try #require(try await talk.messages().first)
        let sent = try await talk.account.perform(
            ForwardMessage(chat: lid, message: heard.id, to: .phone(bo.number))
        )
        #expect(sent.content == heard.content)
        #expect(sent.context == MessageContext(forwards: 5))
        try await until("the text") {
            try await talk.sandbox.arrivals(bo.number).contains { $0.text == "news!" }
        }
        let own = try await talk.account.send(text: "mine", to: lid)
        let again = try await talk.account.perform(
            ForwardMessage(chat: lid, message: own.id, to: .phone(bo.number))
        )
        #expect(again.context == nil)
        try await talk.end()
    }

    @Test func `both sides set how long messages stay`() async throws {
        let talk = try await Talk.start()
        let lid = try talk.lid
        _ = try await talk.hear("hello")
        try await talk.texts(["hello"])
        _ = try await talk.account.perform(SetChatTimer(chat: lid, seconds: 86_400))
        try await until("the timer") {
            try await talk.sandbox.arrivals(talk.contact.number).contains {
                $0.content == "timer" && $0.text == "86400"
            }
        }
        let told = try await talk.told(1) { $0 is ChatTimerChanged }
        #expect((told.first as? ChatTimerChanged)?.seconds == 86_400)
        let timer = try await talk.account.database.read { try $0.timer(of: lid) }
        #expect(timer?.seconds == 86_400)
        await #expect(throws: CommandError.self) {
            _ = try await talk.account.perform(SetChatTimer(chat: lid, seconds: 60))
        }
        try await talk.end()
    }

    @Test func `an edit waits for what it is about`() async throws {
        let talk = try await Talk.start()
        try await talk.sandbox.hold(talk.contact.number)
        let id = try await talk.hear("helo")
        try await talk.sandbox.say(
            SpeechSketch(.edit, text: "hello", target: id),
            from: talk.contact.number,
            in: talk.number
        )
        try await talk.sandbox.release(talk.contact.number, reversed: true)
        try await talk.texts(["hello"])
        try await talk.end()
    }
}

extension Talk {
    /// Waits until the contact's phone read something of this kind.
    func contactHears(_ content: String, _ text: String?, about target: MessageID) async throws {
        try await until("\(content) of \(target)") {
            try await sandbox.arrivals(contact.number).contains {
                $0.content == content && $0.target == target.text
                    && (text == nil || $0.text == text)
            }
        }
    }

    /// Waits until the first message's marks are so.
    func marks(_ isSo: @escaping @Sendable (MessageMarks?) -> Bool) async throws {
        try await until("the marks") {
            let first = try #require(try await messages().first)
            return isSo(first.marks)
        }
    }

    /// The first events of some kind that the journal tells of.
    func told(
        _ count: Int,
        _ isMeant: (any Event) -> Bool
    ) async throws -> [any Event] {
        var told: [any Event] = []
        for try await page in account.database.journal.follow(after: 0) {
            told += page.entries.map(\.event).filter(isMeant)
            if told.count >= count { return told }
        }
        return told
    }
}
