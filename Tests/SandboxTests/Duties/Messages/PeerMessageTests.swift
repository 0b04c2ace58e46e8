import BinaryNode
import Model
import Sandbox
import Testing

struct PeerMessageTests {
    private func message(_ id: String, to: JID, _ children: [Node]) -> Node {
        Node(
            "message",
            ["id": .text(id), "type": "text", "category": "peer", "to": .jid(to)],
            content: .nodes([Node("meta", ["appdata": "default"])] + children)
        )
    }

    private let sealed = Node("enc", ["v": "2", "type": "msg"], bytes: [0x33, 1])

    private func ack(_ node: Node, _ client: TestClient) async throws -> Node {
        try await client.send(node)
        return try await client.next { $0.tag == "ack" && $0.string("id") == node.string("id") }
    }

    @Test func `goes to the own phone`() async throws {
        try await withClient { _, client in
            let own = JID.phone("15550100001")
            let ack = try await ack(message("A", to: own, [sealed]), client)
            #expect(ack.int("error") == nil)
        }
    }

    @Test func `is refused for others, and with what only an ordinary message has`() async throws {
        let rules = Array(repeating: "message.peer", count: 3)
        try await withClient(violations: rules) { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let own = JID.phone("15550100001")
            let token = Node("tctoken", bytes: [1])
            let wrong = [
                message("A", to: .phone(ada.number), [sealed]),
                message("B", to: own, [sealed, token]), message("C", to: own, [sealed, sealed]),
            ]
            for node in wrong { #expect(try await ack(node, client).int("error") == 479) }
        }
    }
}
