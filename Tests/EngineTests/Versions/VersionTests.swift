import Crypto
import HTTP
import Model
import Sandbox
import Support
import System
import Testing
import Transport

@testable import Engine

/// Which version is claimed, from a look at the pages to a login.
@Suite struct VersionTests {
    private let builtIn = ClientVersion.builtIn.tertiary
    private let scene: Scene
    private let file: String

    init() async throws {
        scene = try await Scene()
        file = scene.folder.path(of: "client-version.json")
    }

    private func account(
        _ name: String = "a",
        fixed: ClientVersion? = nil,
        pages: String? = nil
    ) async throws -> Account {
        try await scene.account(name) { options in
            options.server.pages = pages ?? scene.sandbox.pagesURL
            options.versions = ClientVersions(fixed: fixed, file: file)
        }
    }

    /// Links an account, whatever versions are refused on the way.
    private func link(_ account: Account) async throws {
        account.connect()
        try await scene.sandbox.scan(account.nextCode())
        try await account.reach(.online)
    }

    @Test(arguments: [["/sw.js", "/"], ["/sw.js"], ["/"]])
    func `a refused version is followed by the newest that a page names, and that is kept`(
        _ pages: [String]
    ) async throws {
        try await scene.sandbox.setVersions(
            minimum: builtIn + 10,
            newest: builtIn + 11,
            pages: pages
        )
        let account = try await account()
        try await link(account)
        // The hash of the registration is that of the version which was claimed with it.
        #expect(await scene.sandbox.violations().isEmpty)
        let claimed = try #require(await account.status().client)
        #expect(claimed.version == "2.3000.\(builtIn + 11)")
        #expect(claimed.origin == "learnt from \(pages[0])")
        await account.close()

        try await scene.sandbox.setVersions(newest: 0)
        let later = try await self.account()
        later.connect()
        try await later.reach(.online)
        #expect(await later.status().client?.version == claimed.version)
        await later.close()
    }

    @Test func `stops when the newest is refused as well`() async throws {
        try await scene.sandbox.setVersions(minimum: builtIn + 10, newest: builtIn + 5)
        let account = try await account()
        account.connect()
        let refused = "2.3000.\(builtIn + 5)"
        #expect(
            try await account.stop()
                == .clientOutdated(VersionRefusal(version: refused, newest: refused))
        )
        // The first, and the one that was found: never a third.
        #expect(await scene.payloads().count == 2)
        await account.close()
    }

    @Test func `stops and says why no newer one was found`() async throws {
        try await scene.sandbox.setVersions(minimum: builtIn + 10)
        let account = try await account()
        account.connect()
        let reason = try await account.stop()
        let version = "2.3000.\(builtIn)"
        #expect(
            reason
                == .clientOutdated(
                    VersionRefusal(
                        version: version,
                        problem: "the server answered with HTTP status 404"
                    )
                )
        )
        #expect(
            reason.advice.hasPrefix("update martlet, or set network.client_version; \(version)")
        )
        await account.close()
    }

    @Test func `a version that was set is claimed as it is, and blamed when it is refused`()
        async throws
    {
        try await scene.sandbox.setVersions(minimum: builtIn, newest: builtIn + 11)
        let account = try await account(fixed: ClientVersion(revision: builtIn - 1))
        account.connect()
        let reason = try await account.stop()
        #expect(
            reason
                == .clientOutdated(VersionRefusal(version: "2.3000.\(builtIn - 1)", isSet: true))
        )
        #expect(reason.advice.contains("network.client_version is the cause"))
        #expect(!Files.exists(file))
        await account.close()
    }

    @Test func `a server without pages is not asked`() async throws {
        try await scene.sandbox.setVersions(minimum: builtIn + 1, newest: builtIn + 11)
        let account = try await scene.account()
        account.connect()
        #expect(
            try await account.stop()
                == .clientOutdated(VersionRefusal(version: "2.3000.\(builtIn)"))
        )
        await account.close()
    }

    @Test func `the pages are asked beside a connection, once a day`() async throws {
        let asked = Counter()
        let pages = try await Listener.start { request in
            await asked.count()
            return .text(#"{"client_revision":\#(ClientVersion.builtIn.tertiary + 3)}"#)
        }
        let account = try await account(pages: "http://127.0.0.1:\(pages.port)")
        account.connect()
        _ = try await account.nextCode()
        try await until("what was learnt") { Files.exists(file) }
        let first = await scene.sandbox.state().connections.map(\.number).max()
        try await account.newCodes()
        try await until("another connection") {
            await scene.sandbox.state().connections.map(\.number).max() != first
        }
        _ = try await account.nextCode()
        #expect(await account.status().client?.version == "2.3000.\(builtIn + 3)")
        await account.close()
        #expect(await asked.value == 1)
        await pages.stop()
    }

    @Test func `a version that expires is told once, and a newer one looked for`() async throws {
        let account = try await account()
        try await link(account)
        try await scene.sandbox.setVersions(newest: builtIn + 4)
        await scene.sandbox.expireClients(at: 2_000_000_000)
        try await until("the expiration") {
            await account.status().client?.expires == Timestamp(seconds: 2_000_000_000)
        }
        try await until("a newer version") {
            account.options.versions.choice.version.tertiary == builtIn + 4
        }
        await account.close()

        let later = try await self.account()
        later.connect()
        try await later.reach(.online)
        #expect(await later.status().client?.version == "2.3000.\(builtIn + 4)")
        await later.close()
    }

    @Test func `an expiration outlasts a restart until it is taken back`() async throws {
        let first = try await account()
        try await link(first)
        await scene.sandbox.expireClients(at: 2_000_000_000)
        try await until("the expiration") { await first.status().client?.expires != nil }
        await first.close()

        let second = try await account()
        second.connect()
        try await second.reach(.online)
        #expect(await second.status().client?.expires == Timestamp(seconds: 2_000_000_000))
        // Neither a later moment nor one that cannot be read changes anything.
        let number = try await scene.connection(of: second)
        for t in ["2000000001", "soon", "-1"] {
            var bulletin = StanzaSketch("ib", ["from": "s.whatsapp.net"])
            bulletin.children = [StanzaSketch("client_expiration", ["t": t])]
            try await scene.sandbox.push(bulletin, on: number)
        }
        try await scene.sandbox.ping(number)
        _ = try await scene.stanza("an answer to the ping") { record in
            record.direction == .fromClient && record.connection == number
                && record.xml.contains("type=\"result\"")
        }
        #expect(await second.status().client?.expires == Timestamp(seconds: 2_000_000_000))
        await scene.sandbox.expireClients(at: nil)
        try await until("the end of it") { await second.status().client?.expires == nil }
        await second.close()
    }

    @Test func `a file that was damaged is one that says nothing`() async throws {
        try Files.write(Array("{\"learnt\":7".utf8), to: file)
        #expect(ClientVersions(file: file).choice.version == .builtIn)
    }
}

private actor Counter {
    private(set) var value = 0
    func count() { value += 1 }
}
