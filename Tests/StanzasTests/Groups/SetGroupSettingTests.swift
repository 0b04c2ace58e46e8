import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct SetGroupSettingTests {
    @Test func `sends the setting to the group`() {
        let group = JID(user: "1203", server: .group)
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:g2", "type": "set", "to": .jid(group)]
        ) {
            Node("not_announcement")
        }
        let query = SetGroupSetting(group, .announcement, isOn: false)
        #expect(query.request(id: "9") == expected)
    }
}
