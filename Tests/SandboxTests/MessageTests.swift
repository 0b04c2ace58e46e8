import BinaryNode
import Model
import Support
import Testing

@testable import Sandbox

struct MessageTests {
    private struct Pair {
        let server: SandboxServer
        let client: TestClient
        let contact: PersonState
        var contactLID: JID { JID(contact.lid) ?? .server }
    }

    private func withPair(
        _ script: ContactScript,
        _ body: @escaping @Sendable (Pair) async throws -> Void
    ) async throws {
        let server = try await SandboxServer.local()
        let client = TestClient(server)
        let contact = try await server.addContact("Ada", script: script)
        try await within("the conversation") {
            try await client.pairAndLogIn()
            try await body(Pair(server: server, client: client, contact: contact))
        }
        #expect(await server.violations() == [])
        await server.stop()
    }

    @Test func `an echo contact decrypts, receipts and answers`() async throws {
        try await withPair(.echo) { pair in
            let ack = try await pair.client.say("hello", id: "3EB0A1", to: pair.contactLID)
            #expect(ack.string("class") == "message")
            #expect(ack.attributes["from"] == .jid(pair.contactLID))
            #expect(ack.string("error") == nil)
            let receipt = try await pair.client.next("receipt")
            #expect(receipt.string("id") == "3EB0A1")
            #expect(receipt.attributes["from"] == .jid(pair.contactLID))
            let (node, text) = try await pair.client.hear()
            #expect(text == "hello")
            #expect(node.string("sender_pn") == "\(pair.contact.number)@s.whatsapp.net")
            let arrivals = try await pair.server.arrivals(pair.contact.number)
            #expect(arrivals.map(\.text) == ["hello"])
            #expect(arrivals.map(\.copies) == [1])
            #expect(arrivals.map(\.message) == [nil], "nobody asked for it to be kept")
        }
    }

    @Test func `the phone decrypts the copy for own devices`() async throws {
        try await withPair(.silent) { pair in
            _ = try await pair.client.say("to Ada", id: "3EB0A2", to: pair.contactLID)
            let arrivals = try await pair.server.arrivals("15550100001")
            #expect(arrivals.map(\.text) == ["to Ada"])
            #expect(arrivals.map(\.chat) == [pair.contact.lid])
        }
    }

    @Test func `a repeated stanza is acked again and not delivered twice`() async throws {
        try await withPair(.silent) { pair in
            let devices = try await pair.client.devices(of: pair.contactLID)
            try await pair.client.startSessions(devices)
            let node = try await pair.client.message(
                "once",
                id: "3EB0A3",
                to: pair.contactLID,
                devices: devices
            )
            for _ in 0..<2 {
                try await pair.client.send(node)
                _ = try await pair.client.next { $0.tag == "ack" && $0.string("id") == "3EB0A3" }
            }
            let arrivals = try await pair.server.arrivals(pair.contact.number)
            #expect(arrivals.map(\.copies) == [1])
        }
    }

    @Test func `what was not confirmed comes again after the next login`() async throws {
        try await withPair(.silent) { pair in
            await pair.client.setConfirms(false)
            try await pair.server.send("again", from: pair.contact.number, to: "15550100001")
            let first = try await pair.client.next("message")
            await pair.client.close()
            try await pair.client.logIn()
            _ = try await pair.client.next("success")
            _ = try await pair.client.ask("passive", "set", [Node("active")])
            let preview = try await pair.client.next { $0.child("offline_preview") != nil }
            #expect(preview.child("offline_preview")?.string("message") == "1")
            let second = try await pair.client.next("message")
            #expect(second.string("offline") == "0")
            #expect(second.string("id") == first.string("id"))
            #expect(second.child("enc") == first.child("enc"))
            let end = try await pair.client.next { $0.child("offline") != nil }
            #expect(end.child("offline")?.string("count") == "1")
        }
    }

    @Test func `an offline contact answers when it comes online`() async throws {
        try await withPair(.offline) { pair in
            _ = try await pair.client.say("later", id: "3EB0A4", to: pair.contactLID)
            #expect(try await pair.server.arrivals(pair.contact.number).isEmpty)
            try await pair.server.setOnline(true, pair.contact.number)
            #expect(try await pair.client.hear().text == "later")
        }
    }

    @Test func `a flood is counted until it is confirmed`() async throws {
        try await withPair(.silent) { pair in
            let lid = try #require(await pair.client.lid)
            let flood = try await pair.server.prepareFlood(
                FloodSketch(from: pair.contact.number, to: "\(lid)", count: 200, prefix: "n")
            )
            try await pair.server.releaseFlood(flood.number)
            for index in 0..<200 {
                #expect(try await pair.client.hear().text == "n\(index)")
            }
            _ = try await pair.client.ask("w:p", "get")
            #expect(try await pair.server.flood(flood.number).confirmed == 200)
            #expect(try await pair.server.tally(device: "\(lid)").queued == 0)
        }
    }

    @Test func `a broken message is asked for again`() async throws {
        try await withPair(.silent) { pair in
            try await pair.server.breakNext(at: pair.contact.number, withKeys: false)
            _ = try await pair.client.say("twice", id: "3EB0A5", to: pair.contactLID)
            let receipt = try await pair.client.next("receipt")
            #expect(receipt.string("type") == "retry")
            #expect(receipt.child("retry")?.string("count") == "1")
            #expect(receipt.child("registration")?.bytes?.count == 4)
        }
    }

    @Test func `a message of the wrong shape is refused with 479`() async throws {
        let server = try await SandboxServer.local()
        let contact = try await server.addContact("Ada", script: .silent)
        let client = TestClient(server)
        try await client.pairAndLogIn()
        let to = try #require(JID(contact.lid))
        try await client.send(Node("message", ["id": "X1", "to": .jid(to)]))
        let ack = try await client.next("ack")
        #expect(ack.string("error") == "479")
        #expect(await server.violations().count >= 1)
        await server.stop()
    }

    @Test func `an unknown request gets 501 at once`() async throws {
        try await withPair(.silent) { pair in
            let answer = try await pair.client.ask("nothing:known", "get", [Node("what")])
            #expect(answer.child("error")?.string("code") == "501")
            #expect(answer.child("error")?.string("text") == "feature-not-implemented")
        }
    }
}
