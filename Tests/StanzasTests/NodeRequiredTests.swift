import BinaryNode
import Model
import Testing

@testable import Stanzas

@Suite struct NodeRequiredTests {
    private let group = JID(user: "1203", server: .group)

    private func result(_ tag: String, _ child: Node?...) -> Node {
        Node("iq", ["type": "result"]) { Node(tag, content: .nodes(child.compactMap(\.self))) }
    }

    @Test func `a refusal that cannot be read is not taken for a yes`() {
        let (refused, person): (Value, JID) = ("no", .lid("200"))
        let gone = Node("group", ["id": .jid(group), "error": refused])
        #expect(throws: StanzaError.self) { try LeaveGroups(group).read(result("leave", gone)) }
        let linked = Node("group", ["jid": .jid(group), "error": refused])
        #expect(throws: StanzaError.self) {
            try UnlinkGroups(group, [group]).read(result("unlink", linked))
        }
        let participant = Node("participant", ["jid": .jid(person), "error": refused])
        #expect(throws: StanzaError.self) {
            try WithdrawJoinRequest(group, own: person)
                .read(result("cancel_membership_requests", participant))
        }
        #expect(throws: StanzaError.self) { try GroupInfo.Participant(participant) }
        let link = Node("ack", ["error": refused]) { Node("link_create", ["token": "T"]) }
        #expect(throws: StanzaError.self) { try CreateCallLink(isVideo: true).reply(from: link) }
        let picture = Node("picture", ["id": "1", "url": "u"]) {
            Node("error", ["code": refused])
        }
        #expect(throws: StanzaError.self) { try FetchPicture.picture(picture) }
    }
}
