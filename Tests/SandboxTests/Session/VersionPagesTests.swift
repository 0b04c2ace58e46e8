import BinaryNode
import HTTP
import Testing

@testable import Sandbox

@Suite struct VersionPagesTests {
    private var policy = VersionPolicy(minimum: 0)

    private func text(_ path: String) async throws -> (Int, String) {
        let answer = VersionPages(policy: policy).answer(HTTPRequest(path: path))
        return (answer.status, String(decoding: answer.body.bytes ?? [], as: UTF8.self))
    }

    private func withSandbox(_ body: (SandboxServer) async throws -> Void) async throws {
        let server = try await SandboxServer.local()
        try await body(server)
        await server.stop()
    }

    @Test func `each page names the newest revision in its own way`() async throws {
        var test = self
        test.policy.newest = 1_050_000_000
        #expect(try await test.text("/sw.js").1.contains(#"\"client_revision\":1050000000"#))
        #expect(try await test.text("/").1.contains(#"{"client_revision":1050000000}"#))
        #expect(try await test.text("/other").0 == 404)
    }

    @Test func `there are only the pages that there are to be`() async throws {
        var test = self
        #expect(try await test.text("/sw.js").0 == 404)
        test.policy.newest = 1
        test.policy.pages = ["/"]
        #expect(try await test.text("/sw.js").0 == 404)
        #expect(try await test.text("/").0 == 200)
    }

    @Test func `an unknown page is refused`() async throws {
        try await withSandbox { server in
            await #expect(throws: SandboxError.malformed("a page is /sw.js or /, not /x")) {
                try await server.setVersions(pages: ["/x"])
            }
        }
    }

    @Test func `the lowest version can change`() async throws {
        try await withSandbox { server in
            try await server.setVersions(minimum: 2_000_000_000)
            let client = TestClient(server)
            try await client.register()
            #expect(try await client.next("failure").string("reason") == "405")
        }
    }

    @Test func `clients are told from when on they are refused, now and at each login`()
        async throws
    {
        try await withSandbox { server in
            let client = TestClient(server)
            try await client.pairAndLogIn()
            await server.expireClients(at: 1_800_000_000)
            #expect(try await client.nextExpiration() == "1800000000")
            try await client.logIn()
            #expect(try await client.nextExpiration() == "1800000000")
            await server.expireClients(at: nil)
            #expect(try await client.nextExpiration() == nil)
        }
    }

    @Test func `a connection that falls silent stays open and stands for no device`() async throws {
        try await withSandbox { server in
            let client = TestClient(server)
            try await client.pairAndLogIn()
            let lid = try #require(await client.lid)
            let number = try #require(try await server.tally(device: "\(lid)").connection)
            try await server.end(number, .silent)
            let connection = await server.state().connections.first { $0.number == number }
            #expect(connection?.phase == "ended")
            #expect(try await server.tally(device: "\(lid)").connection == nil)
        }
    }
}

extension TestClient {
    /// The moment in the next bulletin about expiration.
    fileprivate func nextExpiration() async throws -> String? {
        while true {
            let bulletin = try await next("ib")
            if let child = bulletin.child("client_expiration") { return child.string("t") }
        }
    }
}
