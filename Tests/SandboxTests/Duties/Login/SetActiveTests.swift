import BinaryNode
import Sandbox
import Testing

struct SetActiveTests {
    @Test func `the answer says which way the switch went`() async throws {
        try await withClient { _, client in
            for mode in ["passive", "active"] {
                let answer = try await client.ask("passive", "set", [Node(mode)])
                #expect(answer.string("type") == "result")
                #expect(answer.children.map(\.tag) == [mode])
            }
        }
    }
}
