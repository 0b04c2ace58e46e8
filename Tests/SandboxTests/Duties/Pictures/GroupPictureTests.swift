import BinaryNode
import Encodings
import Model
import Sandbox
import Testing

/// The picture of a group, as a client gives and asks for it.
struct GroupPictureTests {
    private func ask(
        _ type: String,
        _ child: Node?,
        _ group: JID,
        _ client: TestClient
    ) async throws -> Node {
        var iq = Node(
            "iq",
            [
                "id": "p.1", "xmlns": "w:profile:picture", "type": .text(type),
                "to": .jid(.server), "target": .jid(group),
            ]
        )
        if let child { iq.content = .nodes([child]) }
        try await client.send(iq)
        return try await client.next { $0.tag == "iq" && $0.string("id") == "p.1" }
    }

    @Test func `it is kept, told and taken away`() async throws {
        try await withGroup { server, client, group, _ in
            let wanted = Node("picture", ["type": "image", "query": "url"])
            let none = try await ask("get", wanted, group, client)
            #expect(none.child("error")?.string("code") == "404")
            let odd = Node("picture", ["type": "image"], bytes: [1, 2, 3])
            let refused = try await ask("set", odd, group, client)
            #expect(refused.child("error")?.string("code") == "406")
            let bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]
            let jpeg = Node("picture", ["type": "image"], bytes: bytes)
            let id = try await ask("set", jpeg, group, client).child("picture")?.string("id")
            let told = try await client.next("notification")
            #expect(told.string("type") == "picture")
            #expect(told.child("set")?.string("id") == id)
            #expect(told.child("set")?.jid("jid") == group)
            let found = try await ask("get", wanted, group, client).child("picture")
            #expect(found?.string("id") == id)
            #expect(found?.string("url") == "data:image/jpeg;base64,\(Base64.encode(bytes))")
            #expect(found?.string("type") == "image")
            #expect(found?.string("direct_path") != nil)
            let gone = try await ask("set", nil, group, client)
            #expect(gone.string("type") == "result")
            #expect(try await client.next("notification").child("delete") != nil)
            #expect(try await server.group(group.user).picture == nil)
        }
    }
}
