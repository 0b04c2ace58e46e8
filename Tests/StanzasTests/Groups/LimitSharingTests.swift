import BinaryNode
import JSON
import Model
import Stanzas
import Testing

@Suite struct LimitSharingTests {
    private let group = JID(user: "1203", server: .group)

    @Test func `asks for one property`() {
        let text = #"""
            {"variables":{"group_id":"1203@g.us","update":{"limit_sharing":{\#
            "limit_sharing_enabled":true,"limit_sharing_trigger":"CHAT_SETTING"}}}}
            """#
        let expected = Node(
            "iq",
            ["id": "9", "xmlns": "w:mex", "type": "get", "to": .jid(.server)]
        ) {
            Node("query", ["query_id": "9418211574894172"], bytes: Array(text.utf8))
        }
        #expect(LimitSharing(group, isOn: true).request(id: "9") == expected)
    }

    @Test func `an error of the document is a refusal`() {
        let text = #"{"data":null,"errors":[{"message":"x","extensions":{"error_code":403}}]}"#
        let answer = Node("iq", ["type": "result"]) { Node("result", bytes: Array(text.utf8)) }
        #expect(throws: StanzaError.refused(code: 403, text: "x")) {
            try LimitSharing(group, isOn: true).read(answer)
        }
    }
}
