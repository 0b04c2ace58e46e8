import BinaryNode
import JSON
import Model
import Stanzas
import Testing

@Suite struct TransferCommunityTests {
    @Test func `names the community and whose it is`() {
        let query = TransferCommunity(JID(user: "1203", server: .group), to: .lid("200"))
        let update: JSON = ["new_role": "SUPERADMIN_MEMBER", "user_jid": "200@lid"]
        let input: JSON = ["group_id": "1203@g.us", "role_updates": [update]]
        #expect(query.variables == ["input": input])
        #expect(query.body.first?.string("query_id") == "29643783178598899")
    }
}
