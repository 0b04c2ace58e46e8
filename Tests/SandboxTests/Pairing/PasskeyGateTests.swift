import BinaryNode
import Crypto
import JSON
import Model
import Support
import Testing
import WAProto

@testable import Sandbox

struct PasskeyGateTests {
    private static let number = "15550100001"

    /// A client that was scanned and is asked for the passkey; what it is asked for, and how the scan ends.
    private func withAsked(
        _ body: (SandboxServer, TestClient, JSON, Task<JID, any Error>) async throws -> Void
    ) async throws {
        let server = try await SandboxServer.local(.init())
        try await server.setAsksPasskey(true, Self.number)
        let client = TestClient(server)
        try await client.register()
        let text = try await client.pairingText()
        let scan = Task { try await server.scan(text) as JID }
        let options = try await client.passkeyOptions()
        try await body(server, client, options, scan)
        await client.close()
        await server.stop()
    }

    private func rules(_ server: SandboxServer) async -> [String] {
        await server.violations().map(\.rule)
    }

    @Test(arguments: [true, false])
    func `a client is linked after the passkey, with a proof or a code`(
        isProved: Bool
    ) async throws {
        try await withAsked { server, client, options, scan in
            #expect(options["rpId"] == "whatsapp.com" && options["userVerification"] == "required")
            let old = await client.secret
            let passkey = try await client.beginPasskey()
            let answer = try await client.sendPrologue(
                server.usePasskey(options),
                passkey.payload(),
                secret: isProved ? old : nil
            )
            #expect(answer.string("type") == "result")
            let secret = Randomness.system.bytes(32)
            let (nonce, request) = try await client.sendKeys(passkey, secret: secret)
            #expect(nonce.string("type") == "result" && request.string("type") == "result")
            await client.setSecret(secret)
            try await client.finishPairing()
            #expect(try await scan.value == client.lid)
            #expect(await rules(server) == [])
        }
    }

    @Test func `what is asked for can be asked for again`() async throws {
        try await withAsked { server, client, options, _ in
            let again = try await client.ask("md", "get", [Node("passkey_request_options")])
            let bytes = again.child("passkey_request_options")?.bytes ?? []
            #expect(try JSON(parsing: bytes) == options)
        }
    }

    @Test
    func `a refused passkey may be followed by a good one, and what is no prologue is broken`()
        async throws
    {
        try await withAsked { server, client, options, _ in
            var other = try #require(options.object)
            other["challenge"] = "AAEC"
            let passkey = try await client.beginPasskey()
            let foreign = try await server.usePasskey(.object(other))
            let refused = try await client.sendPrologue(foreign, passkey.payload())
            #expect(refused.child("error")?.string("code") == "401")
            #expect(await rules(server) == [])

            let good = try await server.usePasskey(options)
            _ = try await client.sendPrologue(good, passkey.payload(type: .firefox))
            _ = try await client.sendPrologue(good, TestPasskey(ref: "other").payload())
            _ = try await client.sendPrologue(good, passkey.payload(), secret: [1])
            #expect(
                await rules(server) == ["passkey.prologue", "passkey.prologue", "passkey.proof"]
            )
            let taken = try await client.sendPrologue(good, passkey.payload())
            #expect(taken.string("type") == "result")
        }
    }

    @Test func `another nonce and the old secret are broken rules`() async throws {
        try await withAsked { server, client, options, _ in
            let old = await client.secret
            let passkey = try await client.beginPasskey()
            _ = try await client.sendPrologue(server.usePasskey(options), passkey.payload())
            let wrong = [UInt8](repeating: 0, count: 32)
            _ = try await client.sendKeys(passkey, revealing: wrong, secret: wrong)
            #expect(await rules(server) == ["passkey.commitment", "passkey.request"])
            _ = try await client.ask("md", "set", [Node("companion_nonce", bytes: passkey.nonce)])
            let request = try await client.ask(
                "md",
                "set",
                [Node("encrypted_pairing_request", bytes: old)]
            )
            #expect(request.string("type") == "error")
        }
    }

    @Test func `a phone that withholds its half says nothing`() async throws {
        try await withAsked { server, client, options, _ in
            try await server.order([FaultOrder("withhold-continuation")], for: Self.number)
            let passkey = try await client.beginPasskey()
            let taken = try await client.sendPrologue(
                server.usePasskey(options),
                passkey.payload()
            )
            #expect(taken.string("type") == "result")
            #expect(await !server.stanzas().contains { $0.xml.contains("crsc_continuation") })
        }
    }

    @Test func `an account that asks for none has none`() async throws {
        let server = try await SandboxServer.local(.init())
        await #expect(throws: SandboxError.missing("the account has no passkey")) {
            _ = try await server.usePasskey(["challenge": "AAEC", "rpId": "whatsapp.com"])
        }
        await server.stop()
    }
}
