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
