import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct SetGroupTimerTests {
    private let group = JID(user: "1203", server: .group)

    @Test func `names seconds, or says never`() {
        let week = SetGroupTimer(group, seconds: 604_800)
        #expect(week.body == [Node("ephemeral", ["expiration": "604800"])])
        #expect(SetGroupTimer(group, seconds: 0).body == [Node("not_ephemeral")])
    }
}
