import BinaryNode
import Model
import Sandbox
import Protobuf
import Testing
import WAProto

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

    @Test func `what is sent again says of itself what it said before`() async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            func say(_ sketch: SpeechSketch) async throws -> [Node] {
                try await server.say(sketch, from: ada.number, in: "15550100001")
                let first = try await client.next("message")
                try await client.send(retry(of: first))
                return [first, try await client.next("message")]
            }
            let polls = try await say(SpeechSketch(.poll, text: "Tea?", options: ["yes", "no"]))
            let poll = try #require(polls[0].string("id"))
            let votes = try await say(SpeechSketch(.vote, target: poll, options: ["yes"]))
            let ends = try await say(SpeechSketch(.revoke, target: poll))
            #expect(polls.map { $0.string("type") } == ["poll", "poll"])
            #expect(polls.map { $0.child("meta")?.string("polltype") } == ["creation", "creation"])
            #expect(votes.map { $0.child("meta")?.string("polltype") } == ["vote", "vote"])
            #expect(ends.map { $0.string("edit") } == ["7", "7"])
        }
    }

    @Test func `a status post is sent again with the key for those that follow`() async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let id = try await server.post("news", from: ada.number, for: ["15550100001"])
            let first = try await client.next("message")
            try await client.send(retry(of: first))
            let again = try await client.next("message")
            #expect(again.string("id") == id)
            #expect(again.jid("from") == .status)
            let author = try #require(again.jid("participant"))
            #expect(author == JID(ada.lid))
            let padded = try await client.open(try #require(again.child("enc")), from: author)
            let message = try WAMessage(
                serializedBytes: Array(padded.dropLast(Int(padded.last ?? 0)))
            )
            #expect(message.extendedTextMessage.text == "news")
            #expect(message.senderKeyDistributionMessage.groupID == "\(JID.status)")
        }
    }

    private func retry(of node: Node) -> Node {
        Node(
            "receipt",
            [
                "id": node.attributes["id"], "to": node.attributes["from"], "type": "retry",
                "participant": node.attributes["participant"],
            ]
        ) {
            Node(
                "retry",
                ["count": "1", "id": node.attributes["id"], "t": node.attributes["t"], "v": "1"]
            )
            Node("registration", bytes: [0, 0, 0, 1])
        }
    }
}
