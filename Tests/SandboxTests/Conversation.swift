import BinaryNode
import Model
import Support
import Testing

@testable import Sandbox

/// A sandbox without sockets, and a client of its account that has logged in.
func withClient(
    _ options: SandboxServer.Options = .init(),
    violations: [String] = [],
    _ body: @escaping @Sendable (SandboxServer, TestClient) async throws -> Void
) async throws {
    let server = try await SandboxServer.local(options)
    let client = TestClient(server)
    try await within("the conversation") {
        try await client.pairAndLogIn()
        try await body(server, client)
    }
    #expect(await server.violations().map(\.rule) == violations)
    await server.stop()
}

/// A client that has just made a group with one other member, and the news of it behind it.
func withGroup(
    violations: [String] = [],
    _ body: @escaping @Sendable (SandboxServer, TestClient, JID, PersonState) async throws -> Void
) async throws {
    try await withClient(violations: violations) { server, client in
        let ada = try await server.addContact("Ada", script: .silent)
        let node = try await client.createGroup("Birds", [try #require(JID(ada.lid))])
        let group = JID(user: try #require(node.string("id")), server: .group)
        _ = try await client.next("notification")
        try await body(server, client, group, ada)
    }
}
