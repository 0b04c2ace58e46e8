import BinaryNode
import JSON
import Model
import Stanzas
import Testing

@Suite struct AppealSuspensionTests {
    private let query = AppealSuspension(JID(user: "1203", server: .group), reason: "Birds")

    @Test func `names the group by its number`() {
        let input: JSON = ["group_jid": "1203", "appeal_reason": "Birds", "debug_info": ""]
        #expect(query.variables == ["input": input])
        #expect(query.body.first?.string("query_id") == "25946115325088226")
    }

    @Test func `what is no success is a refusal`() throws {
        try query.reply(from: ["response_code": "SUCCESS"])
        #expect(throws: StanzaError.refused(code: 409, text: "APPEAL_ALREADY_EXISTS")) {
            try query.reply(from: ["response_code": "APPEAL_ALREADY_EXISTS"])
        }
        #expect(throws: StanzaError.refused(code: 400, text: "NO")) {
            try query.reply(from: ["response_code": "NO"])
        }
        let path = "wa_create_group_suspension_appeal/response_code"
        #expect(throws: StanzaError.missing(path: path)) { try query.reply(from: [:]) }
    }
}
