import Testing

@testable import Sandbox

struct SandboxServerTests {
    @Test func `a start that fails keeps no port`() async throws {
        var options = SandboxServer.Options()
        let first = try await SandboxServer.start(options)
        let second = try await SandboxServer.start(options)
        options.port = second.port
        await second.stop()
        // Somebody has the port for control requests, but not that for clients.
        options.controlPort = first.port
        let taken = options
        await #expect(throws: SandboxError.self) { try await SandboxServer.start(taken) }
        options.controlPort = nil
        let third = try await SandboxServer.start(options)
        #expect(third.port == options.port)
        await third.stop()
        await first.stop()
    }
}
