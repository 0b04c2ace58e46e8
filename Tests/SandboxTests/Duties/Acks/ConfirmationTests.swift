import BinaryNode
import Model
import Sandbox
import Testing

struct ConfirmationTests {
    @Test func `receipts for one message are confirmed one by one`() async throws {
        try await withClient { server, client in
            let ada = try await server.add(
                PersonSketch(name: "Ada", script: .silent, companions: 1)
            )
            let device = try #require(await client.lid).description
            _ = try await client.say("hello", id: "3EB0", to: try #require(JID(ada.lid)))
            var senders: [JID] = []
            for left in [1, 0] {
                let receipt = try await client.next("receipt")
                senders.append(try #require(receipt.jid("from")))
                try await client.send(
                    Node(
                        "ack",
                        ["class": "receipt", "id": "3EB0", "to": receipt.attributes["from"]]
                    )
                )
                _ = try await client.ask("w:p", "get")
                #expect(try await server.tally(device: device).queued == left)
            }
            #expect(Set(senders.map(\.device)) == [0, 1])
        }
    }

    @Test func `an address as a string token is no violation`() async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            try await server.send("hello", from: ada.number, to: "15550100001")
            let message = try await client.next("message")
            let from = try #require(message.string("from"))
            try await client.send(
                Node("receipt", ["id": message.attributes["id"], "to": .text(from)])
            )
            _ = try await client.ask("w:p", "get", to: "s.whatsapp.net")
            let device = try #require(await client.lid).description
            #expect(try await server.tally(device: device).queued == 0)
        }
    }

    @Test func `an ack may go to a server, where its stanza came from`() async throws {
        try await withClient { _, client in
            try await client.send(Node("ack", ["class": "message", "id": "3EB0", "to": "@g.us"]))
            _ = try await client.ask("w:p", "get")
        }
    }

    @Test func `an ack to nobody breaks a rule`() async throws {
        try await withClient(violations: ["ack.head"]) { _, client in
            try await client.send(Node("ack", ["class": "message", "id": "3EB0"]))
            _ = try await client.ask("w:p", "get")
        }
    }

    @Test func `an answer that goes elsewhere breaks a rule`() async throws {
        try await withClient(violations: ["ack.echo"]) { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            try await server.send("hello", from: ada.number, to: "15550100001")
            let message = try await client.next("message")
            try await client.send(
                Node("receipt", ["id": message.attributes["id"], "to": .jid(.lid("7"))])
            )
            _ = try await client.ask("w:p", "get")
        }
    }
}
