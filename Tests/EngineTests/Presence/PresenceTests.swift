import BinaryNode
import Model
import Stanzas
import Store
import Support
import Testing

@testable import Engine

@Suite struct PresenceTests {
    /// What left: `ib`, or a presence with its name, or a receipt with its type.
    private func words(_ sent: [Node]) -> [String] {
        sent.map { node in
            switch node.tag {
            case "presence": "\(node.string("type") ?? "") \(node.string("name") ?? "")"
            default: "\(node.tag) \(node.string("type") ?? "")"
            }
        }
    }

    @Test func `nobody is told anything before the name is known`() async throws {
        let party = try await Party.open()
        await party.presence.online()
        await party.presence.want(.available)
        #expect(words(party.exchange.takeSent()) == ["ib "])
        #expect(!party.presence.isAvailable)
        await party.presence.learn("Me")
        #expect(words(party.exchange.takeSent()) == ["ib ", "available Me"])
        #expect(party.presence.isAvailable)
        await party.presence.learn("Me")
        await party.presence.want(.available)
        #expect(party.exchange.takeSent().isEmpty)
    }

    @Test func `the name is what the own phone says, and outlives a restart`() async throws {
        let party = try await Party.open()
        let phone = try party.ownPhone()
        let ada = try party.contact()
        try phone.open(try await party.published(), of: Party.lid)
        try ada.open(try await party.published(), of: Party.lid)
        await party.presence.online()
        await party.receiver.handle([
            try ada.text("hi", to: Party.lid, attributes: [("notify", "Ada")]),
            try phone.text("-", to: Party.lid, attributes: [("notify", "-")]),
        ])
        #expect(party.link.identity.linked?.pushName == nil)
        await party.receiver.handle([
            try phone.text(
                "note",
                to: Party.lid,
                attributes: [("notify", "Me"), ("recipient", .jid(.lid("100")))]
            )
        ])
        #expect(words(party.exchange.sent).contains("unavailable Me"))
        await party.database.close()
        let again = try await Party.open(in: party.directory)
        await again.presence.online()
        #expect(words(again.exchange.sent) == ["ib ", "unavailable Me"])
    }

    @Test func `a companion does not say what the account is called`() async throws {
        let party = try await Party.open()
        let companion = try Peer(
            .lid("100", device: 3),
            phone: Party.phone.bare,
            random: party.random
        )
        try companion.open(try await party.published(), of: Party.lid)
        await party.receiver.handle([
            try companion.text("x", to: Party.lid, attributes: [("notify", "Eve")])
        ])
        #expect(party.link.identity.linked?.pushName == nil)
    }

    @Test func `receipts say that somebody is here as long as the server was told so`()
        async throws
    {
        let party = try await Party.open()
        let ada = try party.contact()
        try ada.open(try await party.published(), of: Party.lid)
        await party.presence.learn("Me")
        var types: [String] = []
        func hear() async throws {
            _ = party.exchange.takeSent()
            await party.receiver.handle([try ada.text("x", to: Party.lid)])
            types.append(party.exchange.takeSent().last?.string("type") ?? "none")
        }
        await party.presence.want(.available)
        try await hear()
        await party.presence.online()
        try await hear()
        await party.presence.want(.unavailable)
        try await hear()
        await party.presence.want(.available)
        try await hear()
        party.presence.offline()
        try await hear()
        #expect(types == ["inactive", "none", "inactive", "none", "inactive"])
    }

    @Test func `what is wanted for a while is over by itself`() async throws {
        let clock = ManualClock()
        let party = try await Party.open(
            clock: EngineClock(clock) { Timestamp(seconds: 1_700_000_000) }
        )
        await party.presence.learn("Me")
        await party.presence.online()
        _ = party.exchange.takeSent()
        await party.presence.want(.available, for: .seconds(90))
        await party.presence.want(.available, for: .seconds(120))
        #expect(words(party.exchange.takeSent()) == ["ib ", "available Me"])
        try await clock.pass(.seconds(120))
        let exchange = party.exchange
        try await until("it is over") { !exchange.sent.isEmpty }
        #expect(words(exchange.sent) == ["unavailable Me"])
        #expect(!party.presence.isAvailable)
    }

    @Test func `a new connection is told anew`() async throws {
        let party = try await Party.open()
        await party.presence.learn("Me")
        await party.presence.want(.available)
        await party.presence.online()
        party.presence.offline()
        await party.presence.online()
        let once = ["ib ", "available Me"]
        #expect(words(party.exchange.sent) == once + once)
    }

    @Test(arguments: ["", String(repeating: "x", count: 257)])
    func `what is no name is not believed`(name: String) async throws {
        let party = try await Party.open()
        await party.presence.learn(name)
        #expect(party.link.identity.linked?.pushName == nil)
    }
}
