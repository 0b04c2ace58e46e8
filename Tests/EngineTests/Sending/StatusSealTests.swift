import BinaryNode
import Model
import Protobuf
import Stanzas
import Store
import Support
import Testing
import WAProto

@testable import Engine

/// Who is given status posts.
@Suite struct StatusSealTests {
    @Test(arguments: [
        ("whitelist", ["200"]), ("blacklist", ["300"]), ("contacts", ["200", "300"]),
    ])
    func `a post goes to those whom the setting means`(
        rule: String,
        viewers: [String]
    )
        async throws
    {
        let (party, _) = try await Self.party(rule)
        await party.outbox.online()
        _ = try await Self.post(.settings, party)
        #expect(try Self.given(party) == viewers)
    }

    @Test func `a post for some people alone reaches nobody else, not even who asks for it`()
        async throws
    {
        let (party, contacts) = try await Self.party("contacts")
        await party.outbox.online()
        _ = try await Self.post(.settings, party)
        #expect(try Self.given(party) == ["200", "300"])
        // By the number; no setting has her, and the address book has not either.
        try await party.database.write {
            try $0.learn(phone: .phone("1555000400"), lid: .lid("400"))
        }
        let chosen = try PostAudience([.phone("1555000400"), .lid("200")])
        let sent = try await Self.post(chosen, party)
        let stanza = try #require(party.exchange.messages.last)
        #expect(stanza.child("meta")?.string("status_setting") == "allowlist")
        let named = stanza.child("participants")?.children.compactMap { $0.jid("jid")?.user } ?? []
        #expect(Set(named).subtracting(["100"]) == ["200", "400"])
        _ = party.exchange.takeSent()
        for (asking, isAnswered) in [(contacts[1], false), (contacts[0], true)] {
            var request = RetryReceipt(
                of: Node(
                    "message",
                    [
                        "id": .text(sent.id.text), "from": .jid(.status),
                        "participant": .jid(asking.address), "t": "1700001000",
                    ]
                ),
                count: 1,
                registrationID: asking.published.registrationID,
                keys: nil
            ).node
            request.attributes["from"] = .jid(.status)
            request.attributes["participant"] = .jid(asking.address)
            request.attributes["to"] = nil
            request.attributes["t"] = "1700002000"
            await party.receiver.handle([request])
            let exchange = party.exchange
            _ = try await within("the ack") {
                await exchange.next { $0.tag == "ack" && $0.string("class") == "receipt" }
            }
            let answers = exchange.takeSent().map(\.tag)
            #expect(answers == (isAnswered ? ["message", "ack"] : ["ack"]))
        }
    }

    @Test func `a post for nobody is refused`() {
        for viewers in [[], [JID(user: "1", server: .group)], [.status]] {
            #expect(throws: EngineError.self) { try PostAudience(viewers) }
        }
    }

    /// An account with two people in its address book, and one who is not.
    private static func party(_ rule: String) async throws -> (Party, [Peer]) {
        let party = try await Party.open()
        _ = try party.ownPhone()
        var contacts: [Peer] = []
        for user in ["200", "300", "400"] {
            contacts.append(try party.contact(user))
            guard user != "400" else { continue }
            try await party.database.write {
                try $0.learn(phone: .phone("1555000\(user)"), lid: .lid(user))
                try $0.nameInAddressBook(.lid(user), "Somebody")
            }
        }
        party.exchange.change { state in
            let list = Node("list", ["type": .text(rule), "default": "true"]) {
                Node("user", ["jid": .jid(.lid("200"))])
            }
            state.statusAudience = [Node("privacy") { list }]
        }
        return (party, contacts)
    }

    private static func post(_ audience: PostAudience, _ party: Party) async throws -> Model.Message
    {
        var post = try ComposedMessage.text("on the road", to: .status, random: party.random)
        post.post = audience
        let events = party.database.events()
        let sent = try await party.outbox.send(post)
        try await party.reached(.sent, sent.id, in: events)
        return sent
    }

    /// Whom the last stanza brings a key.
    private static func given(_ party: Party) throws -> [String] {
        let stanza = try #require(party.exchange.messages.last)
        return party.addressed(stanza).map(\.user).filter { $0 != "100" }.sorted()
    }
}
