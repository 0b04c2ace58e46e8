import BinaryNode
import Model
import Stanzas
import Store
import Support
import Testing

@testable import Engine

@Suite struct RefusalTests {
    /// Two contacts that can be written to at once.
    func party(_ clock: ManualClock? = nil) async throws -> Party {
        let party = try await Party.open(clock: clock.map(Self.clock) ?? .system)
        _ = try party.ownPhone()
        _ = try party.contact("200")
        _ = try party.contact("300")
        return party
    }

    static func clock(_ clock: ManualClock) -> EngineClock {
        EngineClock(clock) {
            Timestamp(milliseconds: 1_700_000_000_000 + Int64(clock.now.offset / .milliseconds(1)))
        }
    }

    @Test(arguments: [
        (463, "write to this person from the phone first"), (475, "as many new chats"),
        (479, "update martlet"), (403, "may have blocked it"), (499, "refused the message"),
    ])
    func `a refusal for good says why, and the others go on`(code: Int, words: String) async throws
    {
        let party = try await party()
        party.exchange.change { $0.ackScript = [.error(code)] }
        let events = party.database.events()
        await party.outbox.online()
        let message = try await party.send("1")
        let failed = try await events.first("failure") { $0 is SendingFailed } as? SendingFailed
        #expect(failed?.id == message.id)
        #expect(failed?.reason.contains(words) == true)
        #expect(failed?.reason.contains("(\(code))") == true)
        #expect(party.exchange.messages.count == 1)
        try await party.deliver("2")
        let states = try await party.messages(.lid("200")).map { ($0.content.text, $0.state) }
        #expect(states.contains { $0 == ("1", .failed) })
        #expect(states.contains { $0 == ("2", .sent) })
    }

    @Test func `a refusal for now pauses its chat alone, across a restart`() async throws {
        let clock = ManualClock()
        let first = try await party(clock)
        first.exchange.change { $0.ackScript = [.error(429)] }
        await first.outbox.online()
        let refused = try await first.send("refused")
        try await until("a refusal") { try await first.waiting().first?.attempts == 1 }
        let behind = try await first.send("behind it")
        try await first.deliver("elsewhere", to: .lid("300"))
        #expect(first.exchange.messages.count == 2)
        await first.outbox.offline()
        await first.database.close()

        let party = try await Party.open(
            in: first.directory,
            exchange: first.exchange,
            seed: 2,
            clock: Self.clock(clock)
        )
        await party.outbox.online()
        try await clock.sleeper("the rest of a minute") { $0 == .seconds(60) }
        try await party.deliver("meanwhile", to: .lid("300"))
        #expect(party.exchange.messages.count == 3)
        let events = party.database.events()
        clock.advance(by: .seconds(60))
        try await party.reached(.sent, behind.id, in: events)
        let ids = party.exchange.messages.map { $0.string("id") }
        #expect(ids[0] == ids[3])
        #expect(ids.suffix(2) == [refused.id.text, behind.id.text])
        #expect(party.exchange.messageBytes[0] == party.exchange.messageBytes[3])
    }

    @Test func `an id in two chats is refused in the one that the server means`() async throws {
        let party = try await party()
        party.exchange.change { $0.ackScript = [.silent, .silent] }
        let events = party.database.events()
        await party.outbox.online()
        for user in ["200", "300"] {
            _ = try await party.outbox.send(
                .text(user, to: .lid(user), id: MessageID("SAME"), random: party.random)
            )
        }
        try await until("both") { party.exchange.messages.count == 2 }
        func answer(_ user: String, _ extra: [(String, Value)]) async {
            var ack = Node("ack", ["class": "message", "id": "SAME", "from": .jid(.lid(user))])
            for (key, value) in extra { ack.attributes[key] = value }
            await party.outbox.take(acks: [ack])
        }
        await answer("200", [("error", "403")])
        let failed = try await events.first("failure") { $0 is SendingFailed } as? SendingFailed
        #expect(failed?.chat == .lid("200"))
        await answer("300", [("t", "1700001000")])
        try await until("an empty outbox") { try await party.waiting().isEmpty }
        #expect(try await party.messages(.lid("300")).first?.state == .sent)
    }

    @Test func `refused keys pause who needs them, and nothing is lost`() async throws {
        let clock = ManualClock()
        let party = try await party(clock)
        await party.outbox.online()
        try await party.deliver("before", to: .lid("300"))
        party.exchange.change { $0.refusals["encrypt"] = [429] }
        let message = try await party.send("needs keys")
        try await until("a refusal") { try await party.waiting().first?.attempts == 1 }
        try await party.deliver("after", to: .lid("300"))
        let events = party.database.events()
        try await clock.pass(.seconds(60))
        try await party.reached(.sent, message.id, in: events)
    }

    @Test func `a request that is refused as a whole for now leaves out nobody`() async throws {
        let clock = ManualClock()
        let party = try await party(clock)
        await party.outbox.online()
        try await party.deliver("before")
        let tablet = try party.contact(device: 3)
        try await party.database.write { try $0.forgetDevices(of: .lid("200")) }
        party.exchange.change { $0.refusals["encrypt"] = [503] }
        let events = party.database.events()
        let message = try await party.send("for the tablet too")
        try await until("a refusal") { try await party.waiting().first?.attempts == 1 }
        clock.advance(by: .seconds(61))
        try await party.reached(.sent, message.id, in: events)
        #expect(party.addressed == [.lid("200"), tablet.address, .lid("100")])
    }

    @Test func `a refusal of the account is not asked about person by person`() async throws {
        let clock = ManualClock()
        let party = try await party(clock)
        for device in 3...9 { _ = try party.contact(device: .init(device)) }
        party.exchange.change { $0.refusals["encrypt"] = Array(repeating: 403, count: 40) }
        await party.outbox.online()
        let message = try await party.send("to all of them")
        try await until("a refusal") { try await party.waiting().first?.attempts == 1 }
        #expect(party.exchange.asked.filter { $0 == "encrypt" }.count == 3)
        #expect(party.exchange.messages.isEmpty)
        party.exchange.change { $0.refusals["encrypt"] = nil }
        let events = party.database.events()
        try await clock.pass(Patience.pause(after: 1))
        try await party.reached(.sent, message.id, in: events)
        #expect(party.addressed.count == 9)
    }

    @Test func `one that the server does not like costs nobody else`() async throws {
        let party = try await party(ManualClock())
        for device in 3...9 { _ = try party.contact(device: .init(device)) }
        party.exchange.change { $0.disliked = .lid("200", device: 5) }
        await party.outbox.online()
        try await party.deliver("to the others")
        #expect(party.addressed.count == 8)
        #expect(!party.addressed.contains(.lid("200", device: 5)))
    }

    @Test func `a companion whose keys are refused is gone on without for a minute`() async throws {
        let clock = ManualClock()
        let party = try await party(clock)
        let tablet = try party.contact(device: 3)
        let own = JID.lid("100", device: 9)
        party.exchange.change { state in
            state.devices[.lid("100"), default: []].append(9)
            state.keyErrors = [tablet.address: 503, own: 429]
        }
        await party.outbox.online()
        try await party.deliver("1")
        #expect(party.addressed == [.lid("200"), .lid("100")])
        try await party.deliver("2")
        #expect(party.exchange.asked.filter { $0 == "encrypt" }.count == 1)
        party.exchange.change { $0.keyErrors = [:] }
        clock.advance(by: .seconds(61))
        try await party.deliver("3")
        #expect(party.addressed == [.lid("200"), tablet.address, .lid("100")])
        #expect(party.exchange.asked.filter { $0 == "encrypt" }.count == 2)
    }

    @Test(arguments: ["200", "100"])
    func `without a phone nothing leaves, nor with companions that cannot be reached`(
        refused: String
    ) async throws {
        let clock = ManualClock()
        let party = try await party(clock)
        _ = try party.contact(device: 3)
        party.exchange.change { $0.keyErrors[.lid(refused)] = 503 }
        await party.outbox.online()
        let message = try await party.send("1")
        try await until("a refusal") { try await party.waiting().first?.attempts == 1 }
        #expect(party.exchange.messages.isEmpty)
        party.exchange.change { $0.keyErrors = [:] }
        let events = party.database.events()
        try await clock.pass(Patience.pause(after: 1))
        try await party.reached(.sent, message.id, in: events)
    }

    @Test func `what was under way when two chats became one goes again after a refusal`()
        async throws
    {
        let clock = ManualClock()
        let party = try await party(clock)
        let phone = JID.phone("15550000400")
        let peer = try Peer(phone, phone: phone, random: party.random)
        party.exchange.change { state in
            state.devices[phone] = [0]
            state.registered = [phone]
            state.keys[phone] = peer.published
            state.keys[Party.phone.bare] = state.keys[.lid("100")]
            state.devices[Party.phone.bare] = [0, 7]
            state.ackScript = [.silent]
        }
        await party.outbox.online()
        let message = try await party.send("under way", to: phone)
        try await until("the message") { party.exchange.messages.count == 1 }
        try await party.database.write { transaction in
            // A chat of their other address makes this one move.
            _ = try transaction.enqueue(
                OutgoingMessage(
                    chat: .lid("400"),
                    id: MessageID("OTHER"),
                    sender: Party.lid.bare,
                    time: Timestamp(seconds: 1_700_000_000),
                    content: .text("other"),
                    payload: []
                )
            )
            try transaction.learn(phone: phone, lid: .lid("400"))
        }
        await party.outbox.chatsMerged()
        try await until("the other to leave or fail") { try await party.waiting().count == 1 }
        var refusal = Node("ack", ["class": "message", "error": "503"])
        refusal.attributes["id"] = .text(message.id.text)
        refusal.attributes["from"] = .jid(phone)
        await party.outbox.take(acks: [refusal])
        try await until("a refusal") { try await party.waiting().first?.attempts == 1 }
        let events = party.database.events()
        try await clock.pass(Patience.pause(after: 1))
        try await party.reached(.sent, message.id, in: events)
    }

    @Test func `what cannot be found out pauses the message that needs it, not one under way`()
        async throws
    {
        let party = try await party(ManualClock())
        await party.outbox.online()
        try await party.deliver("before")
        party.exchange.change { $0.ackScript = [.silent] }
        let underWay = try await party.send("under way")
        try await until("the first") { party.exchange.messages.count == 2 }
        try await party.database.write { try $0.dropUser(.lid("200")) }
        party.exchange.change { $0.refusals["encrypt"] = [429] }
        let needy = try await party.send("needs keys")
        try await until("a refusal") { try await party.waiting().contains { $0.attempts == 1 } }
        let attempts = try await party.waiting().map { ($0.id, $0.attempts) }
        #expect(attempts.contains { $0 == (underWay.id, 0) })
        #expect(attempts.contains { $0 == (needy.id, 1) })
    }

    @Test func `after twelve refusals a message is given up, with the reason`() async throws {
        let clock = ManualClock()
        let party = try await party(clock)
        party.exchange.change {
            $0.ackScript = [Exchange.Ack](repeating: .error(503), count: 20)
        }
        let events = party.database.events()
        await party.outbox.online()
        let message = try await party.send("1")
        for attempt in 1..<Patience.attempts {
            try await clock.pass(Patience.pause(after: attempt))
        }
        let failed = try await events.first("failure") { $0 is SendingFailed } as? SendingFailed
        #expect(failed?.id == message.id)
        #expect(failed?.reason.contains("(503)") == true)
        #expect(party.exchange.messages.count == Patience.attempts)
        #expect(Set(party.exchange.messageBytes).count == 1)
    }

    @Test func `pauses double up to a quarter of an hour`() {
        let pauses = [1, 2, 3, 9, 10, 100].map { Patience.pause(after: $0) }
        #expect(pauses == [2, 4, 8, 512, 900, 900].map { .seconds($0) })
        #expect(Patience.pause(after: 1, atLeast: .seconds(60)) == .seconds(60))
        // A clock that was set back does not make a pause of it.
        let now = Timestamp(seconds: 1000)
        #expect(Patience.moment(Timestamp(seconds: 9999), now: now) == Timestamp(seconds: 1900))
        #expect(Patience.moment(Timestamp(seconds: 1001), now: now) == Timestamp(seconds: 1001))
    }
}

extension Party {
    /// The devices that the last message went to.
    fileprivate var addressed: [JID] {
        let copies = exchange.messages.last?.child("participants")?.children ?? []
        return copies.compactMap { $0.jid("jid") }
    }
}

@Suite struct UnansweredTests {
    @Test func `an unacked message holds up nobody else and is asked about by a reconnect`()
        async throws
    {
        let clock = ManualClock()
        let party = try await RefusalTests().party(clock)
        party.exchange.change { $0.ackScript = [.silent] }
        await party.outbox.online()
        let silent = try await party.send("its ack never comes")
        try await until("the message") { party.exchange.messages.count == 1 }
        try await party.deliver("elsewhere", to: .lid("300"))
        let events = party.database.events()
        try await clock.pass(.seconds(20))
        try await party.reached(.sent, silent.id, in: events)
        #expect(party.exchange.change { $0.reconnects } == 1)
        #expect(party.exchange.messages.map { $0.string("id") }.last == silent.id.text)
        #expect(party.exchange.messageBytes.first == party.exchange.messageBytes.last)
    }

    @Test func `a receipt settles a message that was never acked`() async throws {
        let party = try await RefusalTests().party()
        party.exchange.change { $0.ackScript = [.silent] }
        await party.outbox.online()
        let message = try await party.send("its ack never comes")
        try await until("the message") { party.exchange.messages.count == 1 }
        await party.receiver.handle([
            Node(
                "receipt",
                ["id": .text(message.id.text), "from": .jid(.lid("200")), "t": "1700002000"]
            )
        ])
        try await until("an empty outbox") { try await party.waiting().isEmpty }
        #expect(try await party.messages(.lid("200")).first?.state == .delivered)
    }

    @Test func `a message that no connection answers is given up`() async throws {
        let clock = ManualClock()
        let party = try await RefusalTests().party(clock)
        party.exchange.change {
            $0.ackScript = [Exchange.Ack](repeating: .silent, count: 20)
        }
        let events = party.database.events()
        await party.outbox.online()
        let message = try await party.send("1")
        for attempt in 0..<Patience.questions {
            try await until("try \(attempt)") { party.exchange.messages.count == attempt + 1 }
            try await clock.pass(Patience.answer(after: attempt))
        }
        try await party.reached(.failed, message.id, in: events)
        #expect(Set(party.exchange.messageBytes).count == 1)
    }
}
