import BinaryNode
import Model
import Stanzas
import Testing

@Suite struct InfoBulletinTests {
    @Test(arguments: [
        (
            Node("offline_preview", ["count": "7", "message": "3"]),
            InfoBulletin.offlinePreview(count: 7)
        ),
        (Node("offline", ["count": "0"]), .offlineDone(count: 0)),
        (
            Node("edge_routing") { Node("routing_info", bytes: [8, 2, 8, 18]) },
            .edgeRouting([8, 2, 8, 18])
        ),
        (Node("edge_routing"), .other("edge_routing")),
        (
            Node("dirty", ["type": "groups", "timestamp": "17"]),
            .dirty(type: "groups", timestamp: "17")
        ),
        (Node("downgrade_webclient"), .phoneTooOld),
        (Node("client_expiration", ["t": "5"]), .clientExpires(Timestamp(seconds: 5))),
        (Node("client_expiration"), .clientExpires(nil)),
        (Node("client_expiration", ["t": "soon"]), .other("client_expiration")),
        (Node("client_expiration", ["t": "-5"]), .other("client_expiration")),
        (Node("client_expiration", ["t": ""]), .other("client_expiration")),
        (Node("tos"), .other("tos")),
    ])
    func `is read by its child`(_ child: Node, _ expected: InfoBulletin) {
        let node = Node("ib", ["from": .jid(.server)], content: .nodes([child]))
        #expect(InfoBulletin.all(in: node) == [expected])
    }
}
