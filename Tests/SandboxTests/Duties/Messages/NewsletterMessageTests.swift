import BinaryNode
import Model
import Protobuf
import Sandbox
import Testing
import WAProto

struct NewsletterMessageTests {
    private let channel = JID(user: "120363", server: .newsletter)

    private func post(_ id: String, _ content: Node) -> Node {
        Node(
            "message",
            ["id": .text(id), "type": "text", "to": .jid(channel)],
            content: .nodes([content])
        )
    }

    private func text(_ text: String) -> Node {
        let message = WAMessage.with { $0.conversation = text }
        return Node("plaintext", bytes: message.serializedBytes())
    }

    private func ack(_ node: Node, _ client: TestClient) async throws -> Node {
        try await client.send(node)
        return try await client.next { $0.tag == "ack" && $0.string("id") == node.string("id") }
    }

    @Test func `a text is acked with the number that the channel gives it, again the same`()
        async throws
    {
        try await withClient { _, client in
            let first = try await ack(post("A", text("one")), client)
            #expect(first.jid("from") == channel)
            #expect(first.attributes["error"] == nil)
            #expect(first.int("t") != nil)
            let number = try #require(first.int("server_id"))
            let second = try await ack(post("B", text("two")), client)
            #expect(try #require(second.int("server_id")) > number)
            let again = try await ack(post("A", text("one")), client)
            #expect(again.int("server_id") == number)
        }
    }

    @Test func `what is encrypted, or nothing, is refused`() async throws {
        try await withClient(violations: ["message.plaintext", "message.plaintext"]) { _, client in
            let sealed = Node("enc", ["v": "2", "type": "msg"], bytes: [0x33, 1])
            for node in [post("A", sealed), post("B", Node("meta"))] {
                let ack = try await ack(node, client)
                #expect(ack.int("error") == 479)
            }
        }
    }
}
