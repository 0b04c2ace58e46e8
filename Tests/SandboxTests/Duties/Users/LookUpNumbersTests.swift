import BinaryNode
import Model
import Sandbox
import Testing

struct LookUpNumbersTests {
    private func lookUp(_ number: String, _ client: TestClient) async throws -> Node {
        let query = Node(
            "usync",
            ["sid": "1", "mode": "query", "last": "true", "index": "0", "context": "interactive"]
        ) {
            Node("query") {
                Node("contact")
                Node("lid")
            }
            Node("list") {
                Node("user") { Node("contact", bytes: Array("+\(number)".utf8)) }
            }
        }
        let answer = try await client.ask("usync", "get", [query])
        return try #require(answer.child("usync")?.child("list")?.child("user"))
    }

    @Test func `a number may be corrected, and its LID kept back`() async throws {
        try await withClient { server, client in
            let ada = try await server.addContact("Ada", script: .silent)
            #expect(
                try await lookUp("15550990001", client).child("contact")?.string("type") == "out"
            )
            try await server.correct("15550990001", to: ada.number)
            let found = try await lookUp("15550990001", client)
            #expect(found.child("contact")?.string("type") == "in")
            #expect(found.child("contact")?.text == "+15550990001")
            #expect(found.jid("jid") == .phone(ada.number))
            #expect(found.child("lid")?.jid("val") == JID(ada.lid))
            try await server.setHidesLID(true, ada.number)
            #expect(try await lookUp(ada.number, client).child("lid") == nil)
            await #expect(throws: SandboxError.self) {
                try await server.correct(ada.number, to: ada.number)
            }
        }
    }
}
