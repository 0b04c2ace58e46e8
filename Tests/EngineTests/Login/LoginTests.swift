import Commands
import Crypto
import Model
import Sandbox
import Store
import Support
import Testing
import WAProto

@testable import Engine

@Suite struct LoginTests {
    @Test func `a server with another root key is not trusted`() async throws {
        let scene = try await Scene()
        let account = try await scene.account { options in
            options.server.rootKey = KeyPair.generate().publicKey
        }
        account.connect()
        guard case .serverNotTrusted = try await account.stop() else {
            Issue.record("connected to a server that is not trusted")
            return
        }
        await account.close()
    }

    @Test(arguments: [
        SandboxServer.Certificate.wrongRoot, .wrongLeaf,
    ])
    func `a bad certificate is not trusted`(_ certificate: SandboxServer.Certificate) async throws {
        let scene = try await Scene { $0.certificate = certificate }
        let account = try await scene.account()
        account.connect()
        guard case .serverNotTrusted = try await account.stop() else {
            Issue.record("trusted a certificate that is \(certificate)")
            return
        }
        await account.close()
    }

    @Test(arguments: [SandboxServer.Certificate.expired, .early])
    func `a certificate that is not valid by this clock is tried again`(
        _ certificate: SandboxServer.Certificate
    ) async throws {
        let scene = try await Scene { $0.certificate = certificate }
        let account = try await scene.account()
        account.connect()
        try await account.waitsToReconnect(because: { $0.contains("clock") })
        try await account.reach(.connecting)
        await account.close()
    }

    @Test(arguments: [
        (401, StopReason.loggedOut, false), (402, .temporarilyBanned(code: 0, seconds: nil), true),
        (403, .banned(code: 403), false),
        (405, .clientOutdated(VersionRefusal(version: "\(ClientVersion.builtIn)")), true),
        (406, .banned(code: 406), false), (409, .refused(code: 409, message: ""), true),
    ])
    func `a refused login stops, and a lost link deletes the keys`(
        _ reason: Int,
        _ expected: StopReason,
        _ keepsKeys: Bool
    ) async throws {
        let scene = try await Scene()
        let account = try await scene.linked()
        let jid = try #require(await account.status().jid)
        try await scene.sandbox.failNextLogin(jid, reason: reason)
        try await scene.sandbox.end(scene.connection(of: account))
        let stopped = try await account.stop()
        switch (stopped, expected) {
        case (.temporarilyBanned, .temporarilyBanned), (.refused(409, _), .refused): break
        default: #expect(stopped == expected)
        }
        #expect(await (account.status().jid != nil) == keepsKeys)
        #expect(try account.database.readNow { try $0.credentials != nil } == keepsKeys)
        await account.close()
    }

    @Test func `a server with trouble is tried again`() async throws {
        let scene = try await Scene()
        let account = try await scene.linked()
        let jid = try #require(await account.status().jid)
        try await scene.sandbox.failNextLogin(jid, reason: 503)
        try await scene.sandbox.end(scene.connection(of: account))
        try await account.waitsToReconnect()
        try await account.reach(.online)
        #expect(try await scene.device(of: account).logins >= 2)
        await account.close()
    }

    @Test func `a login from elsewhere stops and keeps the keys`() async throws {
        let scene = try await Scene()
        let account = try await scene.linked()
        try await scene.sandbox.end(scene.connection(of: account), .replaced)
        #expect(try await account.stop() == .replaced)
        #expect(await account.status().jid != nil)
        account.connect()
        try await account.reach(.online)
        await account.close()
    }

    @Test func `unlinking on the phone stops and deletes the keys`() async throws {
        let scene = try await Scene()
        let account = try await scene.linked()
        let jid = try #require(await account.status().jid)
        try await scene.sandbox.remove(jid)
        #expect(try await account.stop() == .loggedOut)
        #expect(await account.status().jid == nil)
        account.connect()
        try await scene.sandbox.scan(account.nextCode())
        try await account.reach(.online)
        await account.close()
    }

    @Test func `a link that the phone ends within three minutes says so and can be made again`()
        async throws
    {
        let clock = ManualClock()
        let scene = try await Scene()
        let account = try await scene.linked(clock: clock)
        clock.advance(by: .seconds(179))
        try await scene.sandbox.order([FaultOrder("remove-after-login")], for: "15550100001")
        try await scene.sandbox.end(scene.connection(of: account), .restart)
        try await account.pairing("the end of the link") {
            $0 == .ended("the phone ended the link; try again (second attempts often work)")
        }
        #expect(try await account.stop() == .loggedOut)
        try await account.newCodes()
        try await scene.sandbox.scan(account.nextCode())
        try await account.reach(.online)
        await account.close()
    }

    @Test func `a link that the phone ends later was just unlinked`() async throws {
        let clock = ManualClock()
        let scene = try await Scene()
        let account = try await scene.linked(clock: clock)
        clock.advance(by: .seconds(180))
        try await scene.sandbox.remove(#require(await account.status().jid))
        #expect(try await account.stop() == .loggedOut)
        #expect(await account.status().pairing == nil)
        await account.close()
    }

    @Test func `logins are counted from linking on, and failures since the last`() async throws {
        let scene = try await Scene()
        let account = try await scene.linked()
        let jid = try #require(await account.status().jid)
        let first = try await scene.connection(of: account)
        try await scene.sandbox.failNextLogin(jid, reason: 503)
        try await scene.sandbox.end(first)
        try await scene.reconnected(account, after: first)
        let counts = await scene.payloads().filter(\.hasUsername).map { payload in
            [Int(payload.lc), Int(payload.connectAttemptCount)]
        }
        #expect(counts == [[0, 0], [1, 0], [1, 1]])
        #expect(try account.database.readNow { try $0.logins } == 2)
        await account.close()
    }

    @Test(arguments: ["599", "503"])
    func `a stream that ends for an unknown reason and is not closed is left after ten seconds`(
        _ code: String
    ) async throws {
        let clock = ManualClock()
        let scene = try await Scene()
        let account = try await scene.linked(clock: clock)
        let before = try await scene.connection(of: account)
        let error = StanzaSketch("stream:error", ["code": code])
        try await scene.sandbox.push(error, on: before)
        try await clock.pass(.seconds(10))
        try await scene.reconnected(account, after: before)
        await account.close()
    }

    @Test func `a pair-success that comes after linking is ignored`() async throws {
        let scene = try await Scene()
        let account = try await scene.linked()
        let number = try await scene.connection(of: account)
        var iq = StanzaSketch(
            "iq",
            ["from": "s.whatsapp.net", "type": "set", "xmlns": "md", "id": "again"]
        )
        iq.children = [StanzaSketch("pair-success", [:])]
        try await scene.sandbox.push(iq, on: number)
        try await scene.sandbox.ping(number)
        _ = try await scene.stanza("an answer to the ping") { record in
            record.direction == .fromClient && record.connection == number
                && record.xml.contains("type=\"result\"")
        }
        let said = await scene.sandbox.stanzas().contains {
            $0.xml.contains("id=\"again\"") && $0.direction == .fromClient
        }
        #expect(!said)
        #expect(await account.status().connection == .online)
        await account.close()
    }

    @Test func `logging out unlinks at the server too`() async throws {
        let scene = try await Scene()
        let account = try await scene.linked()
        let jid = try #require(await account.status().jid)
        try await account.logOut()
        try await account.reach(.stopped(.loggedOut))
        #expect(await account.status().jid == nil)
        #expect(await account.status().pairing == nil)
        await #expect(throws: SandboxError.self) {
            try await scene.sandbox.tally(device: "\(jid)")
        }
        await #expect(throws: CommandError.notLinked) { try await account.logOut() }
        await account.close()
    }

    @Test func `low pre-keys are refilled`() async throws {
        let scene = try await Scene()
        let account = try await scene.linked()
        let jid = try #require(await account.status().jid)
        try await scene.sandbox.warnOfFewPreKeys(jid, exhaust: true)
        _ = try await scene.stanza("an upload of 50 keys") { record in
            record.direction == .fromClient && record.xml.contains("000033")
        }
        try await until("refilled keys") { try await scene.device(of: account).preKeys >= 50 }
        await account.close()
    }

    @Test func `routing info is stored and sent on the next connection`() async throws {
        let scene = try await Scene()
        let account = try await scene.linked()
        var bulletin = StanzaSketch("ib", ["from": "s.whatsapp.net"])
        var routing = StanzaSketch("edge_routing")
        var info = StanzaSketch("routing_info")
        info.hex = "08020812080d"
        routing.children = [info]
        bulletin.children = [routing]
        try await scene.sandbox.push(bulletin, on: scene.connection(of: account))
        try await until("stored routing info") {
            account.link.identity.linked?.routingInfo != nil
        }
        #expect(account.link.identity.linked?.routingInfo == [8, 2, 8, 0x12, 8, 0x0D])
        let before = try await scene.connection(of: account)
        try await scene.sandbox.end(before, .restart)
        try await scene.reconnected(account, after: before)
        await account.close()
    }
}
