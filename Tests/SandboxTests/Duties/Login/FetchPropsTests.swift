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

    @Test func `a media connection is told`() async throws {
        try await withClient { _, client in
            let answer = try await client.ask("w:m", "set", [Node("media_conn")])
            let connection = try #require(answer.child("media_conn"))
            #expect(["ttl", "auth_ttl", "max_buckets"].allSatisfy { connection.int($0) != nil })
            #expect(connection.child("host")?.string("hostname")?.isEmpty == false)
        }
    }
}
