import BinaryNode
import Crypto
import Encodings
import Model
import Support
import Testing

@testable import Sandbox

struct PairingTests {
    private func withSandbox(
        _ options: SandboxServer.Options = .init(),
        _ body: (SandboxServer) async throws -> Void
    ) async throws {
        let server = try await SandboxServer.local(options)
        try await body(server)
        await server.stop()
    }

    @Test func `a client pairs by QR and logs in`() async throws {
        try await withSandbox { server in
            let client = TestClient(server)
            try await within("login") { try await client.pairAndLogIn() }
            let state = await server.state()
            let account = try #require(state.people.first)
            #expect(account.devices.count == 2)
            #expect(account.devices[1].isActive)
            #expect(account.devices[1].preKeys == 20)
            #expect(await client.lid?.description == account.devices[1].lid)
            #expect(await server.violations() == [])
            await client.close()
        }
    }

    @Test func `the URL form of a pairing text is accepted`() async throws {
        try await withSandbox { server in
            let client = TestClient(server)
            try await client.register()
            let text = try await client.pairingText()
            async let device = server.scan("https://wa.me/settings/linked_devices#" + text)
            try await client.finishPairing()
            #expect(try await device == client.lid)
        }
    }

    @Test func `a client may repeat the account key when it signs`() async throws {
        try await withSandbox { server in
            let client = TestClient(server)
            try await client.register()
            let text = try await client.pairingText()
            async let device = server.scan(text)
            try await client.finishPairing(keepingAccountKey: true)
            #expect(try await device == client.lid)
            #expect(await server.violations() == [])
        }
    }

    @Test func `a pairing text with another key is refused`() async throws {
        try await withSandbox { server in
            let client = TestClient(server)
            try await client.register()
            var fields = try await client.pairingText().split(separator: ",").map(String.init)
            fields[1] = Base64.encode([UInt8](repeating: 7, count: 32))
            await #expect(throws: SandboxError.self) {
                try await server.scan(fields.joined(separator: ","))
            }
            await #expect(throws: SandboxError.self) { try await server.scan("nonsense") }
            await #expect(throws: SandboxError.self) { try await server.scan("a,b,c,d,e,f") }
        }
    }

    @Test func `a client that refuses the pairing is reported to the phone`() async throws {
        try await withSandbox { server in
            let client = TestClient(server)
            try await client.register()
            let text = try await client.pairingText()
            let device = Task { try await server.scan(text) }
            let iq = try await client.next { $0.child("pair-success") != nil }
            try await client.send(
                Node(
                    "iq",
                    ["to": .jid(.server), "type": "error", "id": iq.attributes["id"]]
                ) { Node("error", ["code": "401", "text": "hmac-mismatch"]) }
            )
            await #expect(
                throws: SandboxError.refused("the client refused the pairing: 401 hmac-mismatch")
            ) {
                try await device.value
            }
            #expect(await server.state().people[0].devices.count == 1)
        }
    }

    @Test func `a client links by code`() async throws {
        try await withSandbox { server in
            let client = TestClient(server)
            try await client.register()
            _ = try await client.pairingText()
            let (key, ref) = try await client.sendHello("ABCD1234", number: "15550100001")
            async let device = server.enter(code: "abcd-1234")
            try await client.sendFinish(
                "ABCD1234",
                number: "15550100001",
                ephemeral: key,
                ref: ref
            )
            try await client.finishPairing()
            #expect(try await device == client.lid)
            #expect(await server.violations() == [])
        }
    }

    @Test func `a wrong code is refused by the phone`() async throws {
        try await withSandbox { server in
            let client = TestClient(server)
            try await client.register()
            _ = try await client.pairingText()
            let (key, ref) = try await client.sendHello("ABCD1234", number: "15550100001")
            let device = Task { try await server.enter(code: "ABCD1235") }
            try await client.sendFinish(
                "ABCD1234",
                number: "15550100001",
                ephemeral: key,
                ref: ref
            )
            await #expect(throws: SandboxError.refused("wrong code")) { try await device.value }
        }
    }

    @Test func `an unknown device gets failure 401`() async throws {
        try await withSandbox { server in
            let client = TestClient(server)
            try await client.logIn()
            #expect(try await client.next("failure").string("reason") == "401")
        }
    }

    @Test func `an outdated client gets failure 405`() async throws {
        var options = SandboxServer.Options()
        options.minimumRevision = 2_000_000_000
        try await withSandbox(options) { server in
            let client = TestClient(server)
            try await client.register()
            #expect(try await client.next("failure").string("reason") == "405")
        }
    }

    @Test func `an unlinked client is told and may not come back`() async throws {
        try await withSandbox { server in
            let client = TestClient(server)
            try await client.pairAndLogIn()
            let lid = try #require(await client.lid)
            try await server.remove(lid)
            let error = try await client.next("stream:error")
            #expect(error.string("code") == "401")
            #expect(error.child("conflict")?.string("type") == "device_removed")
            try await client.logIn()
            #expect(try await client.next("failure").string("reason") == "401")
        }
    }

    @Test func `a second login replaces the first`() async throws {
        try await withSandbox { server in
            let client = TestClient(server)
            try await client.pairAndLogIn()
            let twin = await TestClient(twinOf: client, server)
            try await twin.logIn()
            _ = try await twin.next("success")
            let error = try await client.next("stream:error")
            #expect(error.child("conflict")?.string("type") == "replaced")
        }
    }

    @Test func `the same seed gives the same keys and people`() async throws {
        var options = SandboxServer.Options()
        options.seed = 42
        options.isLiving = true
        let one = try await SandboxServer.local(options)
        let two = try await SandboxServer.local(options)
        #expect(one.rootKey == two.rootKey)
        #expect(await one.state().people.map(\.lid) == two.state().people.map(\.lid))
        options.seed = 43
        let three = try await SandboxServer.local(options)
        #expect(one.rootKey != three.rootKey)
        for server in [one, two, three] { await server.stop() }
    }

    @Test(arguments: [
        SandboxServer.Certificate.expired, .early, .wrongRoot, .wrongLeaf,
    ])
    func `a client can be shown a bad certificate chain`(
        certificate: SandboxServer.Certificate
    ) async throws {
        var options = SandboxServer.Options()
        options.certificate = certificate
        try await withSandbox(options) { server in
            let client = TestClient(server)
            await #expect(throws: (any Error).self) { try await client.register() }
        }
    }
}
