import BinaryNode
import Sandbox
import Testing

struct FetchPropsTests {
    @Test func `properties are those of production`() async throws {
        try await withClient { _, client in
            let answer = try await client.ask("abt", "get", [Node("props", ["protocol": "1"])])
            let props = try #require(answer.child("props"))
            let window = props.children.first { $0.string("config_code") == "909" }
            #expect(window?.string("config_value") == "26")
            #expect(props.int("refresh") != nil)
        }
    }

    @Test func `whoever knows the state is told nothing, and changes are told to everybody else`()
        async throws
    {
        try await withClient { server, client in
            func ask(_ hash: Value?) async throws -> Node {
                var props = Node("props", ["protocol": "1"])
                props.attributes["hash"] = hash
                let answer = try await client.ask("abt", "get", [props])
                return try #require(answer.child("props"))
            }
            let hash = try await ask(nil).attributes["hash"]
            let same = try await ask(hash)
            #expect(same.children.isEmpty)
            #expect(same.string("delta_update") == "true")
            try await server.setProps(["909": "4", "31337": "x"], of: "15550100001")
            let changed = try await ask(hash)
            func value(_ code: String) -> String? {
                changed.children.first { $0.string("config_code") == code }?.string("config_value")
            }
            #expect(value("909") == "4")
            #expect(value("31337") == "x")
            #expect(value("996") == "604800")
            #expect(value("9435") == nil)
            await #expect(throws: SandboxError.self) {
                try await server.setProps(["window": "4"], of: "15550100001")
            }
        }
    }
}
