import BinaryNode
import Crypto
import Model
import Support
import Testing

@testable import Sandbox

struct TroubleTests {
    private func withContact(
        _ body: @escaping @Sendable (SandboxServer, TestClient, PersonState) async throws -> Void
    ) async throws {
        let server = try await SandboxServer.local()
        let client = TestClient(server)
        let contact = try await server.addContact("Ada", script: .silent)
        try await within("the test") {
            try await client.pairAndLogIn()
            try await body(server, client, contact)
        }
        await server.stop()
    }

    private func retry(_ node: Node, _ client: TestClient) async -> Node {
        Node(
            "receipt",
            ["id": node.attributes["id"], "to": node.attributes["from"], "type": "retry"]
        ) {
            Node(
                "retry",
                [
                    "count": "1", "id": node.attributes["id"], "t": node.attributes["t"], "v": "1",
                ]
            )
            Node("registration", bytes: [0, 0, 0, 1])
        }
    }

    @Test func `a damaged message is sent again when asked for`() async throws {
        try await withContact { server, client, contact in
            try await server.trouble([.damage], from: contact.number)
            try await server.send("hello", from: contact.number, to: "15550100001")
            let broken = try await client.next("message")
            await #expect(throws: (any Error).self) { try await client.decrypt(broken) }
            try await client.send(await retry(broken, client))
            let (node, text) = try await client.hear()
            #expect(text == "hello")
            #expect(node.attributes["id"] == broken.attributes["id"])
            #expect(node.child("enc")?.string("count") == "1")
            #expect(try await server.tally(contact.number).resent == 1)
        }
    }

    @Test func `messages are doubled, swapped and lost on demand`() async throws {
        try await withContact { server, client, contact in
            try await server.trouble(
                [.duplicate, .swap, .none, .drop],
                from: contact.number
            )
            for text in ["a", "b", "c", "d", "e"] {
                try await server.send(text, from: contact.number, to: "15550100001")
            }
            #expect(try await client.hear().text == "a")
            let again = try await client.next("message")
            await #expect(throws: (any Error).self) { try await client.decrypt(again) }
            #expect(try await client.hear().text == "c")
            #expect(try await client.hear().text == "b")
            #expect(try await client.hear().text == "e")
        }
    }

    @Test func `two first messages cross and both arrive`() async throws {
        try await withContact { server, client, contact in
            let lid = try #require(JID(contact.lid))
            try await server.hold(contact.number)
            try await server.send("from Ada", from: contact.number, to: "15550100001")
            _ = try await client.say("to Ada", id: "X1", to: lid)
            try await server.release(contact.number)
            #expect(try await client.hear().text == "from Ada")
            #expect(try await server.arrivals(contact.number).map(\.text) == ["to Ada"])
            _ = try await client.say("again", id: "X2", to: lid)
            try await server.send("settled", from: contact.number, to: "15550100001")
            #expect(try await client.hear().text == "settled")
            let arrivals = try await server.arrivals(contact.number)
            #expect(arrivals.map(\.text) == ["to Ada", "again"])
            #expect(arrivals.map(\.failures) == [0, 0])
        }
    }

    @Test func `a new identity is announced and used`() async throws {
        try await withContact { server, client, contact in
            try await server.send("old", from: contact.number, to: "15550100001")
            #expect(try await client.hear().text == "old")
            _ = try await client.devices(of: try #require(JID(contact.lid)))
            try await server.changeIdentity(contact.number)
            let note = try await client.next {
                $0.tag == "notification" && $0.child("identity") != nil
            }
            #expect(note.string("type") == "encrypt")
            #expect(note.attributes["from"] == .jid(.phone(contact.number)))
            try await server.send("new", from: contact.number, to: "15550100001")
            let message = try await client.next("message")
            await #expect(throws: (any Error).self) { try await client.decrypt(message) }
            await client.forget(try #require(JID(contact.lid)))
            #expect(try await client.decrypt(message) == "new")
        }
    }

    @Test func `compressed stanzas and frames in pieces arrive`() async throws {
        try await withContact { server, client, contact in
            let number = try #require(await server.state().connections.first?.number)
            try await server.pack(number, compresses: true, splits: true)
            let long = String(repeating: "all work and no play ", count: 40)
            try await server.send(long, from: contact.number, to: "15550100001")
            #expect(try await client.hear().text == long)
        }
    }

    @Test func `a delayed connection gets everything in order`() async throws {
        try await withContact { server, client, contact in
            let number = try #require(await server.state().connections.first?.number)
            try await server.delay(number, milliseconds: 40)
            try await server.send("one", from: contact.number, to: "15550100001")
            try await server.delay(number, milliseconds: 0)
            try await server.send("two", from: contact.number, to: "15550100001")
            #expect(try await client.hear().text == "one")
            #expect(try await client.hear().text == "two")
        }
    }

    @Test func `any stanza can be pushed`() async throws {
        try await withContact { server, client, _ in
            let number = try #require(await server.state().connections.first?.number)
            var stanza = StanzaSketch("ib", ["from": "s.whatsapp.net", "x": "1"])
            stanza.children = [StanzaSketch("dirty", ["type": "groups"])]
            try await server.push(stanza, on: number)
            let node = try await client.next { $0.child("dirty") != nil }
            #expect(node.attributes["from"] == .jid(.server))
            #expect(node.attributes["x"] == "1")
            let log = await server.stanzas()
            #expect(log.last { $0.direction == .toClient }?.xml.contains("dirty") == true)
        }
    }

    @Test func `a refused, an unacknowledged and a dropped message`() async throws {
        try await withContact { server, client, contact in
            let lid = try #require(JID(contact.lid))
            try await server.ackFaults([.error(463), .dropped], for: "15550100001")
            let refused = try await client.say("one", id: "X1", to: lid)
            #expect(refused.string("error") == "463")
            await #expect(throws: (any Error).self) {
                try await client.say("two", id: "X2", to: lid)
            }
            let texts = try await server.arrivals(contact.number).map(\.text)
            #expect(texts == ["two"])
        }
    }

    @Test func `a message for another device is asked for and confirmed once`() async throws {
        try await withContact { server, client, contact in
            try await server.trouble([.damage], from: contact.number)
            try await server.send("hello", from: contact.number, to: "15550100001")
            let broken = try await client.next("message")
            await client.setConfirms(false)
            try await client.send(await retry(broken, client))
            let id = broken.attributes["id"]
            let from = broken.attributes["from"]
            try await client.send(Node("ack", ["class": "message", "id": id, "to": from]))
            let (resent, _) = try await client.hear()
            _ = try await client.ask("w:p", "get")
            let device = try #require(await client.lid).description
            #expect(try await server.tally(device: device).queued == 1)
            try await client.send(Node("receipt", ["id": resent.attributes["id"], "to": from]))
            _ = try await client.ask("w:p", "get")
            #expect(try await server.tally(device: device).queued == 0)
        }
    }
}
