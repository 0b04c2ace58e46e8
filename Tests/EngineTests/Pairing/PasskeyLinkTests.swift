import Commands
import Crypto
import Encodings
import JSON
import Model
import Sandbox
import Support
import Testing

@testable import Engine

@Suite struct PasskeyLinkTests {
    private static let number = "15550100001"

    /// A scene whose account asks for its passkey.
    private func scene() async throws -> Scene {
        let scene = try await Scene { $0.pairingLifetime = 3600 }
        try await scene.sandbox.setAsksPasskey(true, Self.number)
        return scene
    }

    /// An account whose code was scanned, which is asked for the passkey now; and how the scan ends.
    private func asked(
        _ scene: Scene,
        clock: ManualClock? = nil
    ) async throws -> (account: Account, options: JSON, scan: Task<JID, any Error>) {
        let account = try await scene.account(clock: clock)
        account.connect()
        let text = try await account.nextCode()
        let scan = Task { try await scene.sandbox.scan(text) }
        return (account, try await account.nextPasskey(), scan)
    }

    private func stanzas(_ scene: Scene, _ part: String) async -> Int {
        await scene.sandbox.stanzas().count { $0.xml.contains(part) }
    }

    @Test func `is linked by it after a scan`() async throws {
        let scene = try await scene()
        let (account, options, scan) = try await asked(scene)
        #expect(options["rpId"] == "whatsapp.com")
        try await account.answer(scene.browse(options))
        try await account.reach(.online)
        #expect(try await scan.value == account.status().lid)
        #expect(await stanzas(scene, "<pairing_handoff_proof>") == 1)
        #expect(await scene.sandbox.violations().isEmpty)
        await account.close()
    }

    @Test func `is linked by it after a typed code, whatever comes beside`() async throws {
        let clock = ManualClock()
        let scene = try await scene()
        let account = try await scene.account(clock: clock)
        let code = try await account.requestPhoneCode(number: Self.number)
        let entry = Task { try await scene.sandbox.enter(code: code) }
        let options = try await account.nextPasskey()
        // Long enough for a typed code to be given up.
        clock.advance(by: .seconds(200))
        try await account.answer(scene.browse(options))
        try await account.reach(.online)
        #expect(try await entry.value == account.status().lid)
        #expect(await stanzas(scene, "companion_hello") == 2)
        #expect(await stanzas(scene, "<pairing_handoff_proof>") == 1)
        #expect(await scene.sandbox.violations().isEmpty)
        await account.close()
    }

    @Test func `nothing else goes on show meanwhile, and used up codes end nothing`() async throws {
        let clock = ManualClock()
        let scene = try await scene()
        let (account, options, _) = try await asked(scene, clock: clock)
        try await clock.pass(.seconds(60))
        try await until("code 1") { await account.pairing.rotation?.index == 1 }
        // What keeps the connection alive waits for so long as well.
        try await clock.pass(.seconds(20), until: "the last code's end") {
            await account.pairing.rotation == nil
        }
        let error = await #expect(throws: CommandError.self) {
            _ = try await account.requestPhoneCode(number: Self.number)
        }
        #expect(error?.sentence == "linking waits for a passkey")
        guard case .passkey(options, _) = await account.status().pairing else {
            Issue.record("\(String(describing: await account.status().pairing))")
            return
        }
        try await account.answer(scene.browse(options))
        try await account.reach(.online)
        await account.close()
    }

    @Test func `after five minutes somebody compares the code on the phone`() async throws {
        let clock = ManualClock()
        let scene = try await scene()
        let (account, options, _) = try await asked(scene, clock: clock)
        clock.advance(by: .seconds(300))
        await #expect(throws: CommandError.self) {
            _ = try await account.perform(ConfirmPasskey())
        }
        try await account.answer(scene.browse(options))
        let shown: String = try await account.shows("a code to compare") { state in
            guard case .passkeyCode(let code, _) = state else { return nil }
            return code
        }
        let bytes = try #require(await scene.phoneCode())
        #expect(shown == LinkCode(bytes: bytes).shown)
        #expect(await stanzas(scene, "<encrypted_pairing_request>") == 0)
        _ = try await account.perform(ConfirmPasskey())
        try await account.reach(.online)
        #expect(await stanzas(scene, "<pairing_handoff_proof>") == 0)
        #expect(await scene.sandbox.violations().isEmpty)
        await account.close()
    }

    @Test func `an answer that the server refuses can be followed by a good one`() async throws {
        let scene = try await scene()
        let (account, options, _) = try await asked(scene)
        let good = try await scene.browse(options)
        var changed = good
        changed.response.signature = Base64.encodeURL(try P256Key.generate().sign([1]))
        let bad = changed
        let error = await #expect(throws: CommandError.self) { try await account.answer(bad) }
        #expect(error?.refusal?.code == 401)
        try await account.answer(good)
        try await account.reach(.online)
        await account.close()
    }

    @Test func `an answer to something else is not even sent`() async throws {
        let scene = try await scene()
        let (account, options, _) = try await asked(scene)
        var other = try #require(options.object)
        other["challenge"] = "AAEC"
        let foreign = try await scene.browse(.object(other))
        let error = await #expect(throws: CommandError.self) { try await account.answer(foreign) }
        #expect(error?.sentence.contains("another challenge") == true)
        #expect(await stanzas(scene, "<passkey_prologue>") == 0)
        try await account.answer(scene.browse(options))
        try await account.reach(.online)
        let late = await #expect(throws: CommandError.self) { try await account.answer(foreign) }
        #expect(late?.code == .alreadyLinked)
        await account.close()
    }

    @Test func `an account that is not asked takes none`() async throws {
        let scene = try await scene()
        let account = try await scene.account()
        account.connect()
        _ = try await account.nextCode()
        let assertion = try await scene.browse(["challenge": "AAEC", "rpId": "whatsapp.com"])
        let error = await #expect(throws: CommandError.self) {
            try await account.answer(assertion)
        }
        #expect(error?.sentence == "linking does not ask for a passkey now")
        await account.close()
    }

    @Test func `asked again without saying for what, it asks back`() async throws {
        let scene = try await scene()
        let (account, options, _) = try await asked(scene)
        let number = try #require(await scene.sandbox.state().connections.first?.number)
        let attributes = ["from": "s.whatsapp.net", "type": "passkey_prologue_request", "id": "7"]
        try await scene.sandbox.push(StanzaSketch("notification", attributes), on: number)
        _ = try await scene.stanza("the options again") { record in
            record.xml.contains("type=\"result\"") && record.xml.contains("passkey_request_options")
        }
        try await until("the second request on show") { await account.pairing.lastPasskey == 2 }
        try await account.answer(scene.browse(options))
        try await account.reach(.online)
        // Still by the secret that the phone knows.
        #expect(await scene.sandbox.violations().isEmpty)
        await account.close()
    }

    @Test func `a phone that does not go on is given up, and new codes start over`() async throws {
        let clock = ManualClock()
        let scene = try await scene()
        try await scene.sandbox.order([FaultOrder("withhold-continuation")], for: Self.number)
        let (account, options, scan) = try await asked(scene, clock: clock)
        try await account.answer(scene.browse(options))
        try await clock.pass(.seconds(120))
        try await account.pairing("a failure") { state in
            guard case .failed(let why) = state else { return false }
            return why.contains("the phone did not go on; ask for new codes")
        }
        try await account.reach(.offline)
        await #expect(throws: SandboxError.self) { try await scan.value }

        try await account.newCodes()
        let text = try await account.nextCode()
        async let device = scene.sandbox.scan(text)
        try await account.answer(scene.browse(account.nextPasskey()))
        try await account.reach(.online)
        #expect(try await device == account.status().lid)
        await account.close()
    }

    @Test func `a request that nobody answers ends after ten minutes`() async throws {
        let clock = ManualClock()
        let scene = try await scene()
        let (account, _, _) = try await asked(scene, clock: clock)
        try await clock.pass(.seconds(600))
        try await account.pairing("a failure") { state in
            guard case .failed(let why) = state else { return false }
            return why.contains("within ten minutes")
        }
        try await account.reach(.offline)
        await account.close()
    }

    @Test func `a connection that ends meanwhile is said, and no code takes its place`()
        async throws
    {
        let scene = try await scene()
        let (account, options, _) = try await asked(scene)
        let number = try #require(await scene.sandbox.state().connections.first?.number)
        try await scene.sandbox.end(number)
        try await account.pairing("a failure") { state in
            guard case .failed(let why) = state else { return false }
            return why.contains("the connection ended before")
        }
        try await account.reach(.offline)
        let assertion = try await scene.browse(options)
        await #expect(throws: CommandError.self) { try await account.answer(assertion) }
        await account.close()
    }

    @Test func `somebody who disconnects is not told that it failed`() async throws {
        let scene = try await scene()
        let (account, _, _) = try await asked(scene)
        await account.disconnect()
        guard case .passkey = await account.status().pairing else {
            Issue.record("\(String(describing: await account.status().pairing))")
            return
        }
        await account.close()
    }
}

extension Account {
    /// Waits until linking asks for the passkey, and gives what it is to sign.
    fileprivate func nextPasskey() async throws -> JSON {
        try await shows("a request for a passkey") { state in
            guard case .passkey(let options, _) = state else { return nil }
            return options
        }
    }

    fileprivate func answer(_ assertion: PasskeyAssertion) async throws(CommandError) {
        _ = try await perform(AnswerPasskey(assertion: assertion))
    }
}
