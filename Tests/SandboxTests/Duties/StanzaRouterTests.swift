import BinaryNode
import Model
import Testing

@testable import Sandbox

struct StanzaRouterTests {
    private func duty(_ node: Node) -> String? {
        StanzaRouter.shared.duty(for: node).map { "\($0)" }
    }

    private func iq(
        _ type: String,
        _ namespace: String,
        _ tags: [String],
        to: JID = .server
    ) -> Node {
        Node(
            "iq",
            ["type": .text(type), "xmlns": .text(namespace), "to": .jid(to)],
            content: .nodes(tags.map { Node($0) })
        )
    }

    @Test func `the order of children means nothing`() {
        let children = ["list", "skey", "identity", "type", "registration"]
        #expect(duty(iq("set", "encrypt", children)) == "UploadPreKeys")
        #expect(duty(iq("set", "encrypt", children.reversed())) == "UploadPreKeys")
        #expect(duty(iq("set", "encrypt", ["rotate"])) == "RotateSignedPreKey")
    }

    @Test func `whom a request is to decides`() {
        let group = JID(user: "120363", server: .group)
        #expect(duty(iq("get", "w:g2", ["query"], to: group)) == "FetchGroup")
        #expect(duty(iq("get", "w:g2", ["query"], to: .groupServer)) == "FetchGroups")
        #expect(duty(iq("set", "w:g2", ["query"], to: group)) == nil)
    }

    @Test func `the most demanding pattern wins`() {
        let group = Node("message", ["to": .jid(JID(user: "120363", server: .group))])
        #expect(duty(group) == "GroupMessage")
        #expect(duty(Node("message", ["to": .jid(.lid("1"))])) == "DirectMessage")
        let peer = Node("message", ["to": .jid(.lid("1")), "category": "peer"])
        #expect(duty(peer) == "PeerMessage")
        let channel = JID(user: "120363", server: .newsletter)
        #expect(duty(Node("message", ["to": .jid(channel)])) == "NewsletterMessage")
        #expect(duty(Node("receipt")) == "DeliveryReceipt")
        #expect(duty(Node("receipt", ["type": "read"])) == "ReadReceipt")
        #expect(duty(Node("receipt", ["type": "nonsense"])) == nil)
    }

    @Test func `an address may be a string token`() {
        let node = Node("iq", ["type": "get", "xmlns": "w:g2", "to": "g.us"]) {
            Node("participating")
        }
        #expect(duty(node) == "FetchParticipatingGroups")
    }
}
