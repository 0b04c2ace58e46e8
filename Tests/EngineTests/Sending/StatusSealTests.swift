import BinaryNode
import Model
import Protobuf
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
        let party = try await Party.open()
        _ = try party.ownPhone()
        for user in ["200", "300", "400"] {
            _ = try party.contact(user)
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
        await party.outbox.online()
        var post = try ComposedMessage.text("on the road", to: .status, random: party.random)
        post.isPost = true
        let events = party.database.events()
        let sent = try await party.outbox.send(post)
        try await party.reached(.sent, sent.id, in: events)
        let stanza = try #require(party.exchange.messages.last)
        let given = party.addressed(stanza).map(\.user).filter { $0 != "100" }
        #expect(given.sorted() == viewers)
    }
}
