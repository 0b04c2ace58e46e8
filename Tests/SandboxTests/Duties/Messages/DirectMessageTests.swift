import BinaryNode
import Model
import Sandbox
import Testing

struct DirectMessageTests {
    /// Sends a text to a person whose devices are known, changed before it leaves; returns the ack's error.
    private func error(
        _ client: TestClient,
        _ id: String,
        to jid: JID,
        own: JID? = nil,
        _ change: (inout Node) -> Void = { _ in }
    ) async throws -> Int? {
        let lid = try #require(await client.lid)
        let devices = [jid, own ?? (jid.isLID ? lid.bare : .phone("15550100001"))]
        try await client.startSessions(devices)
        var node = try await client.message("hello", id: id, to: jid, devices: devices)
        change(&node)
        try await client.send(node)
        return try await client.next { $0.tag == "ack" && $0.string("id") == id }.int("error")
    }

    @Test func `some by number and others by LID are refused, whatever the account is`()
        async throws
    {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let lid = try #require(JID(ada.lid))
            let own = try #require(await client.lid).bare
            #expect(try await error(client, "A", to: lid) == nil)
            #expect(try await error(client, "B", to: .phone(ada.number)) == nil)
            let mixed = try await error(client, "C", to: .phone(ada.number), own: own)
            #expect(mixed == 400)
            #expect(try await error(client, "D", to: lid, own: .phone("15550100001")) == 400)
        }
    }

    @Test func `who wants a token is written to with one`() async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let lid = try #require(JID(ada.lid))
            try await server.setNeedsToken(true, ada.number)
            #expect(try await error(client, "A", to: lid) == 463)
            try await server.issueToken(from: ada.number, to: "15550100001")
            let note = try await client.next("notification")
            let token = try #require(note.child("tokens")?.child("token")?.bytes)
            #expect(
                try await error(client, "B", to: lid) {
                    $0.content = .nodes($0.children + [Node("tctoken", bytes: token)])
                } == nil
            )
        }
    }

    @Test func `limits refuse what brings no token, until they end`() async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let lid = try #require(JID(ada.lid))
            try await server.setLimits(ReachLock(ends: 4_000_000_000), of: "15550100001")
            #expect(try await error(client, "A", to: lid) == 463)
            try await server.setLimits(ReachLock(ends: 1_000_000_000), of: "15550100001")
            #expect(try await error(client, "B", to: lid) == nil)
            let cap = ReachCap(quota: 5, ends: 4_000_000_000)
            try await server.setLimits(nil, cap, of: "15550100001")
            #expect(try await error(client, "C", to: lid) == 475)
            try await server.setLimits(nil, of: "15550100001")
            #expect(try await error(client, "D", to: lid) == nil)
        }
    }
}
