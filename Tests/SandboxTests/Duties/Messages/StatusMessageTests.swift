import BinaryNode
import Model
import Sandbox
import Testing

struct StatusMessageTests {
    /// A text for all to see, as a client sends it.
    private func post(_ text: String, _ client: TestClient, for lid: JID) async throws -> Node {
        let own = try #require(await client.lid).bare
        var node = try await client.groupMessage(
            text,
            id: "3EB0D1",
            to: .status,
            devices: [own, lid]
        )
        node.attributes["addressing_mode"] = nil
        node.content = .nodes(node.children + [Node("meta", ["status_setting": "contacts"])])
        return node
    }

    @Test func `a contact reads a post and answers nothing`() async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .echo)
            let lid = try #require(JID(ada.lid))
            try await client.send(try await post("news", client, for: lid))
            let ack = try await client.next { $0.tag == "ack" && $0.string("id") == "3EB0D1" }
            #expect(ack.string("error") == nil)
            let seen = try #require(try await server.arrivals(ada.number).first)
            #expect(seen.text == "news")
            #expect(seen.chat == "\(JID.status)")
            #expect(try await client.next("receipt").jid("from") == .status)
            // The first that is answered is what was said to the contact alone.
            _ = try await client.say("hello", id: "3EB0D2", to: lid)
            #expect(try await client.hear().text == "hello")
        }
    }

    @Test(arguments: [nil, "denylist", "friends"])
    func `a post need not say whose choice its audience is`(setting: String?) async throws {
        let isKnown = setting != "friends"
        try await withClient(violations: isKnown ? [] : ["message.status"]) { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            var node = try await post("news", client, for: try #require(JID(ada.lid)))
            let meta = setting.map { Node("meta", ["status_setting": .text($0)]) }
            node.content = .nodes(
                node.children.filter { $0.tag != "meta" } + [meta].compactMap(\.self)
            )
            node.attributes["phash"] = "2:abcdefgh"
            try await client.send(node)
            let ack = try await client.next { $0.tag == "ack" && $0.string("id") == "3EB0D1" }
            #expect(ack.string("error") == (isKnown ? nil : "479"))
            #expect(try await server.arrivals(ada.number).count == (isKnown ? 1 : 0))
        }
    }

    @Test func `who goes by LID names everybody so`() async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let number = JID.phone(ada.number)
            try await client.startSessions([number, .phone("15550100001")])
            var node = try await client.groupMessage(
                "news",
                id: "3EB0D1",
                to: .status,
                devices: [.phone("15550100001"), number]
            )
            node.attributes["addressing_mode"] = nil
            func error(_ id: String) async throws -> Int? {
                node.attributes["id"] = .text(id)
                try await client.send(node)
                return try await client.next { $0.tag == "ack" && $0.string("id") == id }
                    .int("error")
            }
            #expect(try await error("3EB0D2") == nil)
            try await server.setMigrated(true, "15550100001")
            #expect(try await error("3EB0D3") == 479)
        }
    }

    @Test func `a contact's timer is none of a post's`() async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let lid = try #require(JID(ada.lid))
            try await server.setTimer(86_400, of: ada.number, tell: "15550100001")
            _ = try await client.next("message")
            try await client.send(try await post("news", client, for: lid))
            _ = try await client.next { $0.tag == "ack" && $0.string("id") == "3EB0D1" }
            #expect(try await server.arrivals(ada.number).first?.text == "news")
            #expect(await server.violations() == [])
        }
    }
}
