import BinaryNode
import Model
import Sandbox
import Testing

struct ResendingTests {
    @Test func `a phone sends a message again five times, then keeps quiet`() async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            try await server.send("hello", from: ada.number, to: "15550100001")
            let first = try await client.next("message")
            for _ in 0..<7 {
                try await client.send(retry(of: first))
                _ = try await client.next { $0.tag == "ack" && $0.string("class") == "receipt" }
            }
            for _ in 0..<5 { #expect(try await client.next("message").child("enc") != nil) }
            _ = try await client.ask("w:p", "get")
            #expect(try await server.tally(ada.number).resent == 5)
        }
    }

    private func retry(of node: Node) -> Node {
        Node(
            "receipt",
            ["id": node.attributes["id"], "to": node.attributes["from"], "type": "retry"]
        ) {
            Node(
                "retry",
                ["count": "1", "id": node.attributes["id"], "t": node.attributes["t"], "v": "1"]
            )
            Node("registration", bytes: [0, 0, 0, 1])
        }
    }
}
