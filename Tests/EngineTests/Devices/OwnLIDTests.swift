import BinaryNode
import Crypto
import Model
import Signal
import Stanzas
import Store
import Support
import Testing
import WAProto

@testable import Engine

@Suite struct OwnLIDTests {
    /// An account whose own LID is this one, or none.
    private func party(lid: JID?) async throws -> Party {
        let party = try await Party.open()
        _ = try party.ownPhone()
        try await rename(party, lid)
        return party
    }

    /// Has an account go by another LID, whoever said so.
    private func rename(_ party: Party, _ lid: JID?) async throws {
        var credentials = party.credentials
        credentials.lid = lid
        try await party.database.write { [credentials] in try $0.setCredentials(credentials) }
        party.link.identity.linked = credentials
    }

    /// A contact with whom there are sessions both ways.
    private func acquainted(_ party: Party) async throws -> Peer {
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        await party.receiver.handle([try ada.text("hello", to: Party.lid)])
        try await party.deliver("hello")
        let stanza = try #require(party.exchange.messages.last)
        #expect(try ada.read(stanza, from: Party.lid).conversation == "hello")
        return ada
    }

    @Test func `the own LID stays for as long as the link does`() async throws {
        let party = try await party(lid: Party.lid)
        try await party.link.takeOwnLID(.lid("300", device: 7))
        #expect(party.link.identity.linked?.lid == Party.lid)
        #expect(try await party.database.read { try $0.credentials?.lid } == Party.lid)
    }

    @Test func `who has none takes the one that the server says`() async throws {
        let party = try await party(lid: nil)
        try await party.link.takeOwnLID(Party.lid)
        #expect(party.link.identity.linked?.lid == Party.lid)
        let phone = Party.phone.bare
        #expect(try await party.database.read { try $0.canonical(phone) } == .lid("100"))
    }

    @Test(arguments: [false, true])
    func `who has none takes nobody else's, known by number or by key`(byKey: Bool) async throws {
        let party = try await party(lid: nil)
        let phone = try party.contact().phone
        let key = try Peer.account(of: "200").publicKey
        try await party.database.write { transaction in
            if byKey {
                transaction.setIdentity(key, SignalAddress(.lid("200")))
            } else {
                try transaction.learn(phone: phone, lid: .lid("200"))
            }
        }
        try await party.link.takeOwnLID(.lid("200", device: 7))
        #expect(party.link.identity.linked?.lid == nil)
        #expect(try await party.database.read { try $0.credentials?.lid } == nil)
    }

    @Test func `what was agreed with a device without its phone counts no more`() async throws {
        let party = try await party(lid: nil)
        let device = SignalAddress(.lid("200", device: 3))
        let key = KeyPair.generate(party.random).publicKey
        try await party.database.write { $0.setIdentity(key, device) }
        try await party.link.takeOwnLID(.lid("200", device: 7))
        #expect(party.link.identity.linked?.lid == .lid("200", device: 7))
        #expect(try await party.database.write { try $0.identity(device) } == nil)
    }

    @Test func `nothing is sealed for another's phone that has the own address`() async throws {
        let party = try await party(lid: Party.lid)
        await party.outbox.online()
        _ = try await acquainted(party)
        _ = try party.contact("300")
        try await rename(party, .lid("200", device: 7))
        try await party.deliver("secret", to: .lid("300"))
        let stanza = try #require(party.exchange.messages.last)
        #expect(party.addressed(stanza) == [.lid("300")])
        try await party.deliver("to myself", to: Party.phone.bare)
        #expect(party.exchange.messages.last.map(party.addressed) == [])
    }

    @Test func `what another's phone says by the own address is not said by this account`()
        async throws
    {
        let party = try await party(lid: Party.lid)
        await party.outbox.online()
        let ada = try await acquainted(party)
        try await rename(party, .lid("200", device: 7))
        let stanza = try ada.text("I am you", to: Party.lid)
        #expect(stanza.child("enc")?.string("type") == "msg")
        await party.receiver.handle([stanza])
        let texts = try await party.messages(.lid("200")).map(\.content.text)
        #expect(!texts.contains("I am you"))
    }
}
