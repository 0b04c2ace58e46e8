import BinaryNode
import Model
import Sandbox
import Testing

/// Calls, as a client hears of them.
struct CallTests {
    @Test func `a call rings until it is turned down`() async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let id = try await server.call(from: ada.number, to: "15550100001", isVideo: true)
            let call = try await client.next("call")
            let offer = try #require(call.child("offer"))
            #expect(offer.string("call-id") == id)
            #expect(offer.jid("call-creator") == JID(ada.lid))
            #expect(offer.jid("caller_pn") == JID(ada.jid))
            #expect(offer.child("video") != nil)
            try await client.send(try reject(id, ada))
            let ack = try await client.next("ack")
            #expect(ack.string("class") == "call")
            #expect(ack.string("type") == "reject")
            #expect(try await server.callState(id) == "rejected")
        }
    }

    @Test func `turning down a call that has ended changes nothing`() async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            let id = try await server.call(from: ada.number, to: "15550100001")
            try await server.endCall(id, reason: "timeout")
            try await client.send(try reject(id, ada))
            #expect(try await client.next("ack").string("type") == "reject")
            #expect(try await server.callState(id) == "timeout")
        }
    }

    @Test func `the oldest calls go when there are too many`() async throws {
        var options = SandboxServer.Options()
        options.limits.calls = 2
        try await withClient(options) { server, _ in
            let ada = try await server.addContact("Ada", script: .silent)
            var ids: [String] = []
            for _ in 0..<5 {
                ids.append(try await server.call(from: ada.number, to: "15550100001"))
            }
            #expect(try await server.callState(ids[4]) == "ringing")
            let first = ids[0]
            await #expect(throws: SandboxError.self) { try await server.callState(first) }
        }
    }

    private func reject(_ id: String, _ caller: PersonState) throws -> Node {
        let creator = try #require(JID(caller.lid))
        return Node("call", ["id": "c.1", "to": .jid(creator)]) {
            Node("reject", ["call-id": .text(id), "call-creator": .jid(creator), "count": "0"])
        }
    }

    @Test func `a link has a token`() async throws {
        try await withClient { _, client in
            let to = JID(user: "", server: Server(name: "call"))
            try await client.send(
                Node("call", ["id": "c.1", "to": .jid(to)]) {
                    Node("link_create", ["media": "audio"])
                }
            )
            let ack = try await client.next("ack")
            #expect(ack.string("id") == "c.1")
            #expect(ack.child("link_create")?.string("token")?.isEmpty == false)
        }
    }
}
