import BinaryNode
import JSON
import Model
import Stanzas
import Testing

@Suite struct FetchGroupSuggestionsTests {
    private let query = FetchGroupSuggestions(JID(user: "1203", server: .group))

    @Test func `names the community`() {
        let variables: JSON = [
            "group_id": "1203@g.us", "query_context": "INTERACTIVE",
            "sub_group_hint_id": "1203@g.us",
        ]
        #expect(query.variables == variables)
        #expect(query.body.first?.string("query_id") == "23972005349071865")
    }

    @Test func `says which groups are wanted, and by whom`() throws {
        let node: JSON = [
            "id": "1204@g.us", "subject": ["value": "Owls"], "creator": ["id": "200@lid"],
            "creation_time": "1700000000", "total_participants_count": 7,
            "is_existing_group": true,
        ]
        let odd: JSON = ["node": ["id": "200@lid"]]
        let answer: JSON = ["sub_group_suggestions": ["edges": [["node": node], odd, [:]]]]
        let expected = [
            GroupSuggestion(
                jid: JID(user: "1204", server: .group),
                subject: "Owls",
                by: .lid("200"),
                time: Timestamp(seconds: 1_700_000_000),
                size: 7,
                isThere: true
            )
        ]
        #expect(try query.reply(from: answer) == expected)
        #expect(try query.reply(from: [:]).isEmpty)
    }
}
