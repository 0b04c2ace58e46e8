import BinaryNode
import Model
import Stanzas
import Store
import Support
import Testing
import WAProto

@testable import Engine

@Suite struct NumberLookupTests {
    @Test func `a number is looked up once and becomes a LID`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        let ada = try party.contact()
        await party.outbox.online()
        for text in ["1", "2"] { try await party.deliver(text, to: ada.phone) }
        #expect(party.exchange.messages.map { $0.jid("to") } == [.lid("200"), .lid("200")])
        #expect(
            party.exchange.messages.map { $0.jid("peer_recipient_pn") } == [ada.phone, ada.phone]
        )
        // The number, device lists and keys for the first; nothing for the second.
        #expect(party.exchange.asked.filter { $0 != "privacy" } == ["usync", "usync", "encrypt"])
        #expect(try await party.messages(.lid("200")).count == 2)
    }

    @Test func `a number that nobody has fails, and says so`() async throws {
        let party = try await Party.open()
        let events = party.database.events()
        await party.outbox.online()
        let message = try await party.send("1", to: .phone("15559999999"))
        let failed = try await events.first("failure") { $0 is SendingFailed } as? SendingFailed
        #expect(failed?.id == message.id)
        #expect(failed?.reason == "this number is not on WhatsApp; check it")
        #expect(party.exchange.messages.isEmpty)
        #expect(try await party.waiting().isEmpty)
    }

    @Test func `a person without LID is written to by number`() async throws {
        let party = try await Party.open()
        let phone = try party.ownPhone()
        let number = JID.phone("15550000300")
        let bo = try Peer(number, phone: number, random: party.random)
        party.exchange.change { state in
            state.registered = [number]
            state.devices[number] = [0]
            state.devices[Party.phone.bare] = [0, 7]
            state.keys[number] = bo.published
            state.keys[Party.phone.bare] = phone.published
        }
        await party.outbox.online()
        try await party.deliver("1", to: number)
        let asked = party.exchange.asked.filter { $0 == "usync" }.count
        try await party.deliver("2", to: number)
        let stanzas = party.exchange.messages
        #expect(stanzas.map { $0.jid("to") } == [number, number])
        #expect(try stanzas.map { try bo.read($0, from: Party.phone).conversation } == ["1", "2"])
        // Looked up once, and not for each message.
        #expect(party.exchange.asked.filter { $0 == "usync" }.count == asked)
    }

    @Test func `the server's spelling of a number counts, the chat is one`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        let ada = try party.contact()
        let typed = JID.phone("15559000200")
        party.exchange.change { $0.corrected[typed] = ada.phone }
        await party.outbox.online()
        try await party.deliver("1", to: typed)
        #expect(party.exchange.messages.last?.jid("to") == .lid("200"))
        #expect(party.exchange.messages.last?.jid("peer_recipient_pn") == ada.phone)
        let chats = try await party.database.read { try $0.chats(limit: 10) }
        #expect(chats.map(\.jid) == [.lid("200")])
        #expect(chats.map(\.phone) == [ada.phone])
    }

    @Test(arguments: [true, false])
    func `a number that is said to be somebody else's is not written to`(
        isSpelled: Bool
    ) async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        let ada = try party.contact()
        await party.outbox.online()
        try await party.deliver("1", to: ada.phone)
        let typed = JID.phone("15559000333")
        party.exchange.change { state in
            if isSpelled {
                state.corrected[typed] = ada.phone
            } else {
                state.registered.insert(typed)
                state.lids[typed] = .lid("200")
            }
        }
        let events = party.database.events()
        let sent = try await party.send("for somebody else", to: typed)
        let failed = try await events.first("failure") { $0 is SendingFailed } as? SendingFailed
        #expect(failed?.id == sent.id)
        #expect(failed?.reason.contains("+\(ada.phone.user)") == true)
        #expect(party.exchange.messages.count == 1)
        #expect(try await party.messages(.lid("200")).count == 1)
        #expect(try await party.database.read { try $0.phone(for: .lid("200")) } == ada.phone.bare)
    }

    @Test func `an answer that does not prove anything is asked for again`() async throws {
        let party = try await Party.open()
        _ = try party.ownPhone()
        let ada = try party.contact()
        party.exchange.change { $0.refusals["usync"] = [500] }
        await party.outbox.online()
        let message = try await party.send("1", to: ada.phone)
        try await until("a refusal") { try await party.waiting().first?.attempts == 1 }
        #expect(try await party.messages(ada.phone).first?.state == .queued)
        try await until("the second try") {
            try await party.messages(.lid("200")).first?.state == .sent
        }
        #expect(party.exchange.messages.map { $0.string("id") } == [message.id.text])
    }

    @Test func `who is looked up with others that the server refuses is found all the same`()
        async throws
    {
        let party = try await Party.open()
        _ = try party.ownPhone()
        let ada = try party.contact()
        try await party.send("1", to: .phone("15559999999"))
        try await party.send("2", to: ada.phone)
        // Both together are a bad request, each alone is not.
        party.exchange.change { $0.refusals["usync"] = [400] }
        let events = party.database.events()
        await party.outbox.online()
        _ = try await events.first("failure") { $0 is SendingFailed }
        try await until("the other") {
            try await party.messages(.lid("200")).first?.state == .sent
        }
    }
}
