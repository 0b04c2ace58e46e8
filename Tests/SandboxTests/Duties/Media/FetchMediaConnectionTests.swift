import BinaryNode
import HTTP
import Model
import Sandbox
import Support
import Testing
import Transport

struct FetchMediaConnectionTests {
    @Test func `a client is told where files go, and for how long it may send some`() async throws {
        let server = try await SandboxServer.start()
        let client = TestClient(server)
        try await within("the conversation") {
            try await client.pairAndLogIn()
            let told = try await client.ask("w:m", "set", [Node("media_conn")])
            let connection = try #require(told.child("media_conn"))
            #expect(["ttl", "auth_ttl", "max_buckets"].allSatisfy { connection.int($0) != nil })
            #expect(connection.string("auth") != nil)
            let hosts = connection.children("host").compactMap { $0.string("hostname") }
            #expect(hosts.count == 1)
            // Somebody is there, who has no such file.
            let host = try #require(hosts.first)
            let answer = try await HTTPClient.request("GET", "http://\(host)/v/nothing")
            #expect(answer.status == 404)
        }
        await server.stop()
    }
}
