import BinaryNode
import Crypto
import Model
import Support
import Testing

@testable import Sandbox

struct DirectoryTests {
    private func withClient(
        _ body: @escaping @Sendable (SandboxServer, TestClient) async throws -> Void
    ) async throws {
        let server = try await SandboxServer.local()
        let client = TestClient(server)
        try await within("the test") {
            try await client.pairAndLogIn()
            try await body(server, client)
        }
        await server.stop()
    }

    private func usync(
        _ client: TestClient,
        _ protocols: [Node],
        _ users: [Node]
    ) async throws -> [Node] {
        let answer = try await client.ask(
            "usync",
            "get",
            [
                Node(
                    "usync",
                    [
                        "sid": "1", "mode": "full", "last": "true", "index": "0",
                        "context": "background",
                    ]
                ) {
                    Node("query", content: .nodes(protocols))
                    Node("list", content: .nodes(users))
                }
            ]
        )
        return answer.child("usync")?.child("list")?.children ?? []
    }

    @Test func `the device hash is the one of the notes`() {
        let devices: [JID] = [.lid("100"), .lid("100", device: 12), .lid("200")]
        #expect(ParticipantHash.of(devices) == "2:GG2lJyTy")
        #expect(ParticipantHash.of([.phone("5511999999999", device: 3)]) == "2:5s+YxCff")
    }

    @Test func `a number leads to a LID, spelled as it was asked`() async throws {
        try await withClient { server, client in
            let contact = try await server.addContact("Ada")
            let jid = JID.phone(contact.number)
            let users = try await usync(
                client,
                [Node("devices", ["version": "2"]), Node("lid"), Node("status")],
                [Node("user", ["jid": .jid(jid)]), Node("user", ["jid": .jid(.phone("1999999"))])]
            )
            #expect(users.count == 1)
            #expect(users.first?.attributes["jid"] == .jid(jid))
            #expect(users.first?.child("lid")?.attributes["val"]?.jid?.description == contact.lid)
        }
    }

    @Test func `a looked-up number comes back as it was written`() async throws {
        try await withClient { server, client in
            let contact = try await server.addContact("Ada")
            let texts = ["+\(contact.number)@c.us", "+19999999999"]
            let users = try await usync(
                client,
                [Node("contact", ["addressing_mode": "lid"])],
                texts.map { text in
                    Node("user") { Node("contact", bytes: Array(text.utf8)) }
                }
            )
            #expect(users.map { $0.child("contact")?.text } == texts)
            #expect(users.map { $0.child("contact")?.string("type") } == ["in", "out"])
            #expect(users[0].attributes["jid"]?.jid?.description == contact.lid)
        }
    }

    @Test func `one-time keys run low, are announced, and run out`() async throws {
        try await withClient { server, client in
            let lid = try #require(await client.lid)
            for _ in 0..<20 {
                let contact = try await server.addContact("Someone", script: .silent)
                try await server.send("x", from: contact.number, to: "15550100001")
            }
            let note = try await client.next {
                $0.tag == "notification" && $0.string("type") == "encrypt"
            }
            #expect(note.child("count")?.string("value") == "9")
            #expect(try await server.tally(device: "\(lid)").preKeys == 0)
            let last = try await server.addContact("Late", script: .silent)
            try await server.send("without", from: last.number, to: "15550100001")
            for _ in 0..<20 { _ = try await client.hear() }
            #expect(try await client.hear().text == "without")
        }
    }

    @Test func `the digest covers what the server keeps`() async throws {
        try await withClient { _, client in
            let answer = try await client.ask("encrypt", "get", [Node("digest")])
            let digest = try #require(answer.child("digest"))
            #expect(digest.child("list")?.children.count == 20)
            #expect(digest.child("hash")?.bytes?.count == 20)
            #expect(digest.child("identity")?.bytes == client.identity.publicKey.bytes)
        }
    }

    @Test func `an unknown device has no bundle`() async throws {
        try await withClient { server, client in
            let contact = try await server.addContact("Ada")
            let jid = try #require(JID(contact.lid)).with(device: 9)
            let answer = try await client.ask(
                "encrypt",
                "get",
                [Node("key") { Node("user", ["jid": .jid(jid)]) }]
            )
            let user = try #require(answer.child("list")?.child("user"))
            #expect(user.attributes["jid"] == .jid(jid))
            #expect(user.child("error")?.string("code") == "406")
        }
    }

    @Test func `those who know a person hear of a new device`() async throws {
        try await withClient { server, client in
            let contact = try await server.addContact("Ada")
            _ = try await client.devices(of: try #require(JID(contact.lid)))
            let device = try await server.addCompanion(to: contact.number)
            let note = try await client.next { $0.string("type") == "devices" }
            #expect(note.attributes["from"] == .jid(.phone(contact.number)))
            let add = try #require(note.child("add"))
            #expect(add.child("device")?.attributes["lid"] == .jid(device))
            let list = [device.bare, device]
            #expect(add.string("device_lid_hash") == ParticipantHash.of(list))
            #expect(add.child("key-index-list")?.bytes?.isEmpty == false)
        }
    }

    @Test func `two clients of one account hear of each other and share what they send`()
        async throws
    {
        try await withClient { server, first in
            let second = TestClient(server)
            try await second.pairAndLogIn()
            let note = try await first.next { $0.string("type") == "account_sync" }
            #expect(note.child("devices")?.children("device").count == 3)
            let contact = try await server.addContact("Ada", script: .silent)
            let to = try #require(JID(contact.lid))
            _ = try await second.say("hi Ada", id: "X1", to: to)
            let (node, text) = try await first.hear()
            #expect(text == "hi Ada")
            #expect(node.attributes["recipient"] == .jid(to))
            #expect(node.attributes["from"] == .jid(try #require(await second.lid)))
            #expect(await server.violations() == [])
        }
    }

    @Test func `two accounts talk to each other`() async throws {
        try await withClient { server, client in
            try await server.addAccount("15550100002", name: "Kim")
            let other = TestClient(server)
            try await other.pairAndLogIn(account: "15550100002")
            let to = try #require(await other.lid).bare
            _ = try await client.say("hello Kim", id: "X1", to: to)
            let (node, text) = try await other.hear()
            #expect(text == "hello Kim")
            #expect(node.string("sender_pn") == "15550100001@s.whatsapp.net")
            #expect(node.string("notify") == "Robin")
            let receipt = try await client.next("receipt")
            #expect(receipt.attributes["from"] == .jid(try #require(await other.lid)))
            let phone = try await server.arrivals("15550100002").map(\.text)
            #expect(phone == ["hello Kim"])
        }
    }
}
