import BinaryNode
import Model
import Signal
import Stanzas
import Store
import Support
import Testing
import WAProto

@testable import Engine

@Suite struct NamespaceTests {
    /// An account whose contact is known by number and LID alike.
    func acquainted(
        _ clock: EngineClock = .system
    ) async throws -> (party: Party, ada: Peer, phone: Peer) {
        let party = try await Party.open(clock: clock)
        let phone = try party.ownPhone()
        let ada = try party.contact()
        let number = ada.phone
        party.exchange.change { state in
            state.devices[number] = [0]
            state.devices[Party.phone.bare] = [0, 7]
            state.keys[number] = ada.published
            state.keys[Party.phone.bare] = phone.published
        }
        try await party.database.write { try $0.learn(phone: number, lid: .lid("200")) }
        return (party, ada, phone)
    }

    func named(_ stanza: Node) -> [JID?] {
        [stanza.jid("to"), stanza.jid("peer_recipient_pn")]
            + (stanza.child("participants")?.children.map { $0.jid("jid") } ?? [])
    }

    @Test func `another link says anew whether the account has moved`() async throws {
        let party = try await Party.open()
        let told: [([UInt8]?, LIDMigration)] = [
            ([8, 1], .yes), ([8, 0], .no), ([8, 1], .yes), (nil, .unknown), ([], .unknown),
            ([255], .unknown),
        ]
        for (props, state) in told {
            let found = try await party.database.write { transaction in
                try transaction.beginLIDMigration(props)
                return try transaction.lidMigration
            }
            #expect(found == state)
        }
    }

    @Test func `by LID unless the account is known not to have moved`() async throws {
        for (state, isLID) in [(LIDMigration.unknown, true), (.yes, true), (.no, false)] {
            let (party, ada, phone) = try await acquainted()
            try await party.database.write { try $0.noteLIDMigration(state) }
            await party.outbox.online()
            try await party.deliver("1", to: ada.phone)
            let stanza = try #require(party.exchange.messages.first)
            #expect(
                named(stanza)
                    == (isLID
                        ? [.lid("200"), ada.phone, .lid("200"), .lid("100")]
                        : [ada.phone, nil, ada.phone, Party.phone.bare])
            )
            // The copy names the chat in the same way, and the session goes by LID all the same.
            let copy = try phone.read(stanza, from: isLID ? Party.lid : Party.phone)
            #expect(
                copy.deviceSentMessage.destinationJID
                    == (isLID ? "200@lid" : ada.phone.description)
            )
            let session = try await party.database.write {
                try $0.session(SignalAddress(.lid("200")))
            }
            #expect(session != nil)
        }
    }

    @Test func `a refusal of one namespace is answered once with the other, and remembered`()
        async throws
    {
        let (party, ada, _) = try await acquainted()
        party.exchange.change { $0.ackScript = [.error(400)] }
        await party.outbox.online()
        let message = try await party.deliver("1")
        let stanzas = party.exchange.messages
        #expect(stanzas.map { $0.jid("to") } == [.lid("200"), ada.phone])
        #expect(Set(stanzas.map { $0.string("id") }) == [message.id.text])
        #expect(try await party.database.read { try $0.lidMigration } == .no)
        try await party.deliver("2")
        #expect(party.exchange.messages.last?.jid("to") == ada.phone)
    }

    @Test func `a second refusal is final`() async throws {
        let (party, _, _) = try await acquainted()
        party.exchange.change { $0.ackScript = [.error(400), .error(400)] }
        let events = party.database.events()
        await party.outbox.online()
        let message = try await party.send("1")
        try await party.reached(.failed, message.id, in: events)
        #expect(party.exchange.messages.count == 2)
        #expect(try await party.database.read { try $0.lidMigration } == .unknown)
    }

    @Test func `what may have arrived is not sent by another address`() async throws {
        let (party, _, _) = try await acquainted()
        party.exchange.change { $0.ackScript = [.lost, .error(400)] }
        let events = party.database.events()
        await party.outbox.online()
        let message = try await party.send("1")
        _ = try await within("the first try") { await party.exchange.next { $0.tag == "message" } }
        party.exchange.change { $0.isOnline = true }
        await party.outbox.online()
        let failed = try await events.first("failure") { $0 is SendingFailed } as? SendingFailed
        #expect(failed?.id == message.id)
        #expect(failed?.reason.contains("(400)") == true)
        #expect(failed?.reason.hasSuffix("; it may have arrived") == true)
        #expect(party.exchange.messages.map { $0.jid("to") } == [.lid("200"), .lid("200")])
    }

    @Test func `what never left the first time goes by the other address once it is refused`()
        async throws
    {
        let (party, ada, _) = try await acquainted()
        await party.outbox.online()
        try await party.deliver("0")
        party.exchange.change { $0.isOnline = false }
        let message = try await party.send("1")
        try await until("its stanza") { try await party.waiting().first?.stanza != nil }
        party.exchange.change { state in
            state.isOnline = true
            state.ackScript = [.error(400)]
        }
        let events = party.database.events()
        await party.outbox.online()
        let ended = try await events.first("its end") { event in
            guard let event = event as? MessageStateChanged else { return false }
            return event.id == message.id && event.state != .queued
        }
        #expect((ended as? MessageStateChanged)?.state == .sent)
        let addresses = party.exchange.messages.map { $0.jid("to") }
        #expect(addresses == [.lid("200"), .lid("200"), ada.phone])
    }

    @Test func `what was refused each time goes by the other address`() async throws {
        let clock = ManualClock()
        let (party, ada, _) = try await acquainted(RefusalTests.clock(clock))
        party.exchange.change { $0.ackScript = [.error(429), .error(400)] }
        await party.outbox.online()
        let message = try await party.send("1")
        let events = party.database.events()
        try await clock.pass(.seconds(60))
        try await party.reached(.sent, message.id, in: events)
        let addresses = party.exchange.messages.map { $0.jid("to") }
        #expect(addresses == [.lid("200"), .lid("200"), ada.phone])
    }

    @Test func `what is queued behind a refused one follows it in order`() async throws {
        let (party, ada, _) = try await acquainted()
        party.exchange.change {
            $0.ackScript = [Exchange.Ack](repeating: .error(400), count: 5)
        }
        let events = party.database.events()
        var last: Message?
        for number in 0..<5 { last = try await party.send("\(number)") }
        await party.outbox.online()
        try await party.reached(.sent, try #require(last).id, in: events)
        let accepted = party.exchange.messages.suffix(5)
        #expect(accepted.allSatisfy { $0.jid("to") == ada.phone })
        let texts = try accepted.map { try ada.read($0, from: Party.phone).conversation }
        #expect(texts == ["0", "1", "2", "3", "4"])
    }

    @Test func `nothing is mixed when the own LID is not known`() async throws {
        let (party, ada, _) = try await acquainted()
        var credentials = party.credentials
        credentials.lid = nil
        party.link.identity.linked = credentials
        await party.outbox.online()
        try await party.deliver("1")
        let stanza = try #require(party.exchange.messages.first)
        #expect(named(stanza) == [ada.phone, nil, ada.phone, Party.phone.bare])
    }

    @Test func `moved is moved for good`() async throws {
        let party = try await Party.open()
        let states = try await party.database.write { transaction in
            try [LIDMigration.no, .yes, .no, .unknown].map { state in
                try transaction.noteLIDMigration(state)
                return try transaction.lidMigration
            }
        }
        #expect(states == [.no, .yes, .yes, .yes])
        try await party.database.write { try $0.deleteCredentials() }
        #expect(try await party.database.read { try $0.lidMigration } == .unknown)
    }
}
