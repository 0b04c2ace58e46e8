import BinaryNode
import Model
import Sandbox
import Testing

struct UploadPreKeysTests {
    @Test func `keys are taken in whatever order they come`() async throws {
        try await withClient { server, client in
            let children = try await client.preKeyUpload(21...30)
            let answer = try await client.ask("encrypt", "set", children.reversed())
            #expect(answer.string("type") == "result")
            let device = try #require(await client.lid).description
            #expect(try await server.tally(device: device).preKeys == 30)
        }
    }

    @Test func `a doubled key breaks the rule for uploads`() async throws {
        try await withClient(violations: ["pre-keys.upload"]) { _, client in
            var children = try await client.preKeyUpload(21...22)
            let list = try #require(children.firstIndex { $0.tag == "list" })
            children[list].content = .nodes(children[list].children + children[list].children)
            let answer = try await client.ask("encrypt", "set", children)
            #expect(answer.child("error")?.string("code") == "400")
        }
    }
}
