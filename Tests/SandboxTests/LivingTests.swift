import BinaryNode
import Model
import Support
import Testing

@testable import Sandbox

struct LivingTests {
    @Test func `the past arrives with the first login, oldest first`() async throws {
        var options = SandboxServer.Options()
        options.isLiving = true
        options.seed = 1
        let server = try await SandboxServer.local(options)
        let client = TestClient(server)
        let expected = Living.residents.flatMap(\.history).sorted { $0.minutesAgo > $1.minutesAgo }
        try await within("the past") {
            try await client.register()
            let text = try await client.pairingText()
            async let device = server.scan(text)
            try await client.finishPairing()
            _ = try await device
            try await client.logIn()
            _ = try await client.next("success")
            _ = try await client.ask("passive", "set", [Node("active")])
            let preview = try await client.next { $0.child("offline_preview") != nil }
            let count = preview.child("offline_preview")?.int("message")
            #expect(count == expected.count)
            for line in expected {
                let (node, text) = try await client.hear()
                #expect(text == line.text)
                #expect((node.attributes["recipient"] != nil) == line.isOwn)
                #expect(node.string("offline") != nil)
            }
        }
        #expect(await server.violations() == [])
        await server.stop()
    }

    /// Links a client, and hears the whole past: ids and times.
    private func past(_ server: SandboxServer) async throws -> [[String?]] {
        let client = TestClient(server)
        return try await within("the past") {
            try await client.pairAndLogIn()
            var lines: [[String?]] = []
            for _ in Living.residents.flatMap(\.history) {
                let node = try await client.hear().node
                lines.append([node.string("id"), node.string("t")])
            }
            return lines
        }
    }

    @Test(arguments: [nil, 3] as [UInt64?])
    func `who links again, or with another device, hears the same past`(seed: UInt64?) async throws
    {
        var options = SandboxServer.Options()
        options.isLiving = true
        options.seed = seed
        let server = try await SandboxServer.local(options)
        let first = try await past(server)
        #expect(Set(first.map(\.first)).count == first.count)
        #expect(try await past(server) == first)
        await server.stop()
    }

    @Test func `scripts answer as they are told`() {
        func answer(_ script: ContactScript, _ text: String, turn: Int = 0) -> ScriptAnswer? {
            script.behaviour.answer(text, turn: turn)
        }
        #expect(answer(.canned(["a", "b"]), "x", turn: 3)?.text == "b")
        #expect(answer(.echo, "x") == ScriptAnswer(text: "x"))
        #expect(answer(.delayed(milliseconds: 7), "x")?.milliseconds == 7)
        #expect(answer(.silent, "x") == nil)
        #expect(answer(.phone, "x") == nil)
        #expect(answer(.bot, "Hello!")?.text.contains("help") == true)
    }

    @Test func `a delayed contact answers later, one that reads says so`() async throws {
        let server = try await SandboxServer.local()
        let client = TestClient(server)
        let contact = try await server.add(
            PersonSketch(name: "Bo", script: .delayed(milliseconds: 30), reads: true)
        )
        try await within("the answer") {
            try await client.pairAndLogIn()
            let to = try #require(JID(contact.lid))
            _ = try await client.say("ping", id: "X1", to: to)
            let delivered = try await client.next("receipt")
            #expect(delivered.string("type") == nil)
            let read = try await client.next("receipt")
            #expect(read.string("type") == "read")
            #expect(read.string("id") == "X1")
            #expect(try await client.hear().text == "ping")
        }
        await server.stop()
    }
}
