import BinaryNode
import Model
import Sandbox
import Testing
import WAProto

struct GroupMessageTests {
    private struct Flock: Sendable {
        let server: SandboxServer
        let client: TestClient
        let ada: PersonState
        let group: JID

        /// Every device that the client must give its key to.
        var devices: [JID] {
            get async throws {
                let own = try #require(await client.lid).bare
                return [own, try #require(JID(ada.lid))]
            }
        }

        func send(_ node: Node) async throws -> Node {
            try await client.send(node)
            return try await client.next { $0.tag == "ack" && $0.string("id") == node.string("id") }
        }
    }

    private func withGroup(
        _ script: ContactScript,
        _ body: @escaping @Sendable (Flock) async throws -> Void
    ) async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: script)
            let sketch = GroupSketch("Birds", creator: "15550100001", members: [ada.number])
            let group = try #require(JID(try await server.addGroup(sketch).jid))
            _ = try await client.next("notification")
            try await body(Flock(server: server, client: client, ada: ada, group: group))
        }
    }

    @Test func `a text reaches each device with the key and the text`() async throws {
        try await withGroup(.silent) { flock in
            let devices = try await flock.devices
            let node = try await flock.client.groupMessage(
                "hello birds",
                id: "3EB0B1",
                to: flock.group,
                devices: devices
            )
            let ack = try await flock.send(node)
            #expect(ack.attributes["error"] == nil)
            #expect(ack.attributes["phash"] == nil)
            let arrivals = try await flock.server.arrivals(flock.ada.number)
            #expect(arrivals.map(\.text) == ["hello birds"])
            #expect(arrivals.map(\.chat) == ["\(flock.group)"])
            #expect(arrivals.map(\.kind) == ["skmsg"])
            let receipt = try await flock.client.next("receipt")
            #expect(receipt.jid("from") == flock.group)
            #expect(receipt.jid("participant") == JID(flock.ada.lid))
        }
    }

    @Test func `some by number and others by LID are refused`() async throws {
        try await withGroup(.silent) { flock in
            let node = try await flock.client.groupMessage(
                "hello birds",
                id: "3EB0B1",
                to: flock.group,
                devices: [.phone("15550100001"), try #require(JID(flock.ada.lid))]
            )
            #expect(try await flock.send(node).int("error") == 400)
            #expect(try await flock.server.arrivals(flock.ada.number).isEmpty)
        }
    }

    @Test func `one without the key asks for the message again`() async throws {
        try await withGroup(.silent) { flock in
            let node = try await flock.client.groupMessage(
                "unreadable",
                id: "3EB0B2",
                to: flock.group,
                devices: []
            )
            _ = try await flock.send(node)
            let retry = try await flock.client.next {
                $0.tag == "receipt" && $0.jid("participant") == JID(flock.ada.lid)
            }
            #expect(retry.string("type") == "retry")
            #expect(retry.child("keys") != nil)
        }
    }

    @Test func `members take turns in a flood`() async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let bob = try await server.addContact("Bob", script: .silent)
            let members = [ada.number, bob.number]
            let group = try await server.addGroup(
                GroupSketch("Birds", creator: "15550100001", members: members)
            ).jid
            let lid = try #require(await client.lid)
            let flood = try await server.prepareFlood(
                FloodSketch(
                    from: ada.number,
                    to: "\(lid)",
                    count: 20,
                    prefix: "n",
                    group: group,
                    others: [bob.number]
                )
            )
            try await server.releaseFlood(flood.number)
            for index in 0..<20 {
                let (node, message) = try await client.hearGroup()
                #expect(message.conversation == "n\(index)")
                #expect(node.jid("from") == JID(group))
                let sender = index.isMultiple(of: 2) ? ada : bob
                #expect(node.jid("participant") == JID(sender.lid))
                // The key comes with the first of each.
                #expect(node.children("enc").count == (index < 2 ? 2 : 1))
            }
            _ = try await client.ask("w:p", "get")
            #expect(try await server.flood(flood.number).confirmed == 20)
        }
    }

    @Test func `who is not in a group sends it no flood`() async throws {
        try await withGroup(.silent) { flock in
            let eve = try await flock.server.addContact("Eve", script: .silent)
            let lid = try #require(await flock.client.lid)
            let sketch = FloodSketch(
                from: flock.ada.number,
                to: "\(lid)",
                count: 2,
                group: "\(flock.group)",
                others: [eve.number]
            )
            await #expect(throws: SandboxError.self) {
                try await flock.server.prepareFlood(sketch)
            }
        }
    }

    @Test func `a member speaks, and its key comes once`() async throws {
        try await withGroup(.silent) { flock in
            for text in ["one", "two"] {
                try await flock.server.send(text, from: flock.ada.number, toGroup: "\(flock.group)")
            }
            let (first, message) = try await flock.client.hearGroup()
            #expect(message.conversation == "one")
            #expect(first.jid("participant") == JID(flock.ada.lid))
            #expect(first.jid("participant_pn") == .phone(flock.ada.number))
            #expect(first.string("addressing_mode") == "lid")
            #expect(first.children("enc").map { $0.string("type") } == ["pkmsg", "skmsg"])
            let (second, _) = try await flock.client.hearGroup()
            #expect(second.children("enc").map { $0.string("type") } == ["skmsg"])
            _ = try await flock.client.ask("w:p", "get")
            let sendings = try await flock.server.sendings(flock.ada.number)
            #expect(sendings.map { $0.receipts.map(\.type) } == [["delivery"], ["delivery"]])
        }
    }

    @Test func `an echo contact answers in the group`() async throws {
        try await withGroup(.echo) { flock in
            let node = try await flock.client.groupMessage(
                "anybody?",
                id: "3EB0B3",
                to: flock.group,
                devices: try await flock.devices
            )
            _ = try await flock.send(node)
            #expect(try await flock.client.hearGroup().message.conversation == "anybody?")
        }
    }

    @Test func `keys are made anew when somebody has left`() async throws {
        try await withGroup(.silent) { flock in
            let bo = try await flock.server.addContact("Bo", script: .silent)
            let group = "\(flock.group)"
            try await flock.server.change(
                group: group,
                GroupChange(actor: flock.ada.number, add: [bo.number])
            )
            try await flock.server.send("with Bo", from: flock.ada.number, toGroup: group)
            _ = try await flock.client.hearGroup()
            try await flock.server.change(
                group: group,
                GroupChange(actor: bo.number, remove: [bo.number])
            )
            try await flock.server.send("without Bo", from: flock.ada.number, toGroup: group)
            let (node, message) = try await flock.client.hearGroup()
            #expect(message.conversation == "without Bo")
            #expect(node.children("enc").count == 2)
            #expect(try await flock.server.arrivals(bo.number).map(\.text) == ["with Bo"])
        }
    }

    @Test func `a wrong mode, a foreigner and a stale hash are told`() async throws {
        try await withGroup(.silent) { flock in
            var node = try await flock.client.groupMessage(
                "x",
                id: "3EB0B4",
                to: flock.group,
                devices: [],
                phash: "2:00000000"
            )
            node.attributes["addressing_mode"] = "pn"
            let stale = try await flock.send(node)
            #expect(stale.string("error") == "421")
            #expect(stale.string("addressing_mode") == "lid")
            node.attributes["addressing_mode"] = "lid"
            let taken = try await flock.send(node)
            #expect(taken.string("error") == nil)
            #expect(taken.string("phash")?.hasPrefix("2:") == true)
            let foreign = try await flock.server.addGroup(
                GroupSketch("Others", creator: flock.ada.number, members: [])
            )
            node.attributes["to"] = JID(foreign.jid).map { .jid($0) }
            #expect(try await flock.send(node).string("error") == "403")
        }
    }
}
