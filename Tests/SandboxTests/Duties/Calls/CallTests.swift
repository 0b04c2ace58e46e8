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
            let creator = try #require(JID(ada.lid))
            let reject: Attributes = [
                "call-id": .text(id), "call-creator": .jid(creator), "count": "0",
            ]
            try await client.send(
                Node("call", ["id": "c.1", "to": .jid(creator)]) { Node("reject", reject) }
            )
            let ack = try await client.next("ack")
            #expect(ack.string("class") == "call")
            #expect(ack.string("type") == "reject")
            #expect(try await server.callState(id) == "rejected")
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
