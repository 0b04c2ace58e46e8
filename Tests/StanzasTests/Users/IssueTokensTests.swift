import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct IssueTokensTests {
    @Test func `equals the written-out stanza`() throws {
        let query = IssueTokens(
            to: [.lid("200", device: 2), .lid("300")],
            time: Timestamp(seconds: 1_700_000_000)
        )
        let tokens = [JID.lid("200"), .lid("300")].map { person in
            Node(
                "token",
                ["jid": .jid(person), "t": "1700000000", "type": "trusted_contact"]
            )
        }
        #expect(query.body == [Node("tokens", content: .nodes(tokens))])
        try query.reply(from: iq([]))
    }
}
