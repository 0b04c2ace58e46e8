import BinaryNode
import Model
import Sandbox
import Testing

struct FetchPrivacySettingsTests {
    @Test func `all settings, or one list`() async throws {
        try await withClient { _, client in
            let all = try await client.ask("privacy", "get", [Node("privacy")])
            #expect(all.child("privacy")?.children("category").count == 8)
            let list = Node("list", ["name": "last", "value": "contact_blacklist"])
            let one = try await client.ask("privacy", "get", [Node("privacy") { list }])
            #expect(one.child("privacy")?.children.map(\.tag) == ["list"])
            #expect(one.child("privacy")?.child("list")?.string("name") == "last")
        }
    }

    @Test func `what one client changes, the others hear`() async throws {
        try await withClient { server, client in
            let other = TestClient(server)
            try await other.pairAndLogIn()
            let category = Node("category", ["name": "last", "value": "none"])
            _ = try await client.ask("privacy", "set", [Node("privacy") { category }])
            let note = try await other.next {
                $0.tag == "notification" && $0.child("privacy") != nil
            }
            #expect(note.child("privacy")?.children == [category])
        }
    }
}
