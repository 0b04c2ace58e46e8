import Commands
import BinaryNode
import Model
import Sandbox
import Stanzas
import Support
import Testing

@testable import Engine

@Suite struct ConnectionTests {
    @Test func `a dropped connection comes back at once, the next time after a pause`() async throws
    {
        let clock = ManualClock()
        let scene = try await Scene()
        let account = try await scene.linked(clock: clock)
        let before = try await scene.connection(of: account)
        try await scene.sandbox.end(before)
        // The clock stands still: whoever waited would wait for ever.
        try await scene.reconnected(account, after: before)
        try await scene.sandbox.end(scene.connection(of: account))
        try await account.waitsToReconnect()
        clock.advance(by: .seconds(2))
        try await account.reach(.online)
        await account.close()
    }

    @Test(arguments: [Ending.unavailable, .end, .restart, .stray])
    func `a stream that is ended, or makes no sense, comes back`(_ ending: Ending) async throws {
        let scene = try await Scene()
        let account = try await scene.linked()
        let before = try await scene.connection(of: account)
        try await scene.sandbox.end(before, ending)
        try await scene.reconnected(account, after: before)
        await account.close()
    }

    @Test func `a server that asks for a new connection again and again waits for it`() async throws
    {
        let clock = ManualClock()
        let scene = try await Scene()
        // Linking ends with the first request for one, which is met at once.
        let account = try await scene.linked(clock: clock)
        for longest in [1200, 1200, 2400] {
            try await scene.sandbox.end(scene.connection(of: account), .restart)
            try await account.waitsToReconnect()
            try await clock.sleeper("the pause") {
                $0 > .milliseconds(longest * 3 / 4 - 100) && $0 < .milliseconds(longest)
            }
            clock.advance(by: .milliseconds(longest))
            try await account.reach(.online)
        }
        await account.close()
    }

    @Test func `connecting while waiting to reconnect tries at once`() async throws {
        let clock = ManualClock()
        let scene = try await Scene()
        let account = try await scene.linked(clock: clock)
        let first = try await scene.connection(of: account)
        try await scene.sandbox.end(first)
        try await scene.reconnected(account, after: first)
        try await scene.sandbox.end(scene.connection(of: account))
        try await account.waitsToReconnect()
        try await clock.sleeper("a second") {
            $0 > .milliseconds(800) && $0 < .milliseconds(1200)
        }
        account.connect()
        try await account.reach(.online)
        await account.close()
    }

    @Test func `a question survives the loss of its connection`() async throws {
        // However long this machine takes to connect anew, the question has not waited.
        let clock = ManualClock()
        let scene = try await Scene()
        let account = try await scene.linked(clock: clock)
        let number = try await scene.connection(of: account)
        try await scene.sandbox.delay(number, milliseconds: 60_000)
        async let count = account.link.query(CountPreKeys())
        _ = try await scene.stanza("the question") { record in
            record.connection == number && record.xml.contains("<count")
                && record.direction == .fromClient
        }
        try await scene.sandbox.end(number)
        #expect(try await count == 812)
        await account.close()
    }

    @Test func `a question without a connection fails at once`() async throws {
        let scene = try await Scene()
        let account = try await scene.linked()
        await account.disconnect()
        await #expect(throws: EngineError.notConnected) {
            try await account.link.query(CountPreKeys())
        }
        await account.close()
    }

    @Test func `the server is pinged every 20 to 30 seconds`() async throws {
        let clock = ManualClock()
        let scene = try await Scene()
        let account = try await scene.linked(clock: clock)
        for _ in 0..<3 {
            let last = await scene.sandbox.stanzas().last?.number ?? 0
            try await clock.sleeper("a keepalive") { $0 >= .seconds(20) && $0 < .seconds(30) }
            clock.advance(by: .seconds(30))
            _ = try await scene.stanza("a ping") { record in
                record.number > last && record.xml.contains("w:p")
                    && record.direction == .fromClient
            }
        }
        #expect(await account.status().connection == .online)
        await account.close()
    }

    @Test
    func `a server that is silent for 20 s after a ping is left for a new connection at once`()
        async throws
    {
        let clock = ManualClock()
        let scene = try await Scene()
        let account = try await scene.linked(clock: clock)
        for _ in 0..<3 {
            let before = try await scene.connection(of: account)
            try await scene.sandbox.end(before, .silent)
            try await clock.sleeper("a keepalive") { $0 >= .seconds(20) && $0 < .seconds(30) }
            clock.advance(by: .seconds(30))
            try await clock.pass(.seconds(20))
            // The clock stands still: whoever waited would wait for ever.
            try await scene.reconnected(account, after: before)
        }
        await account.close()
    }

    @Test func `a server that says other things than the answer is kept`() async throws {
        let clock = ManualClock()
        let scene = try await Scene()
        let account = try await scene.linked(clock: clock)
        let number = try await scene.connection(of: account)
        try await scene.sandbox.order(
            [FaultOrder("ignore-request", times: 1, namespace: "w:p")],
            for: "15550100001"
        )
        try await clock.sleeper("a keepalive") { $0 >= .seconds(20) && $0 < .seconds(30) }
        clock.advance(by: .seconds(30))
        try await clock.sleeper("an answer") { $0 == .seconds(20) }
        clock.advance(by: .seconds(5))
        let last = await scene.sandbox.stanzas().last?.number ?? 0
        try await scene.sandbox.ping(number)
        _ = try await scene.stanza("an answer") { record in
            record.number > last && record.direction == .fromClient
                && record.xml.contains("type=\"result\"")
        }
        clock.advance(by: .seconds(15))
        try await clock.sleeper("the next keepalive") { $0 >= .seconds(20) && $0 < .seconds(30) }
        #expect(await account.status().connection == .online)
        #expect(try await scene.connection(of: account) == number)
        await account.close()
    }

    @Test func `a ping of the server is answered`() async throws {
        let scene = try await Scene()
        let account = try await scene.linked()
        let last = await scene.sandbox.stanzas().last?.number ?? 0
        try await scene.sandbox.ping(scene.connection(of: account))
        _ = try await scene.stanza("an answer") { record in
            record.number > last && record.direction == .fromClient
                && record.xml.contains("type=\"result\"")
        }
        #expect(await scene.sandbox.violations().isEmpty)
        await account.close()
    }
}

@Suite struct AccountTests {
    @Test func `two accounts of one process share nothing`() async throws {
        let scene = try await Scene { $0.accounts = ["15550100001", "15550100002"] }
        async let first = scene.linked("a", number: "15550100001")
        async let second = scene.linked("b", number: "15550100002")
        let accounts = try await [first, second]
        let users = await [accounts[0].status().jid?.user, accounts[1].status().jid?.user]
        #expect(users == ["15550100001", "15550100002"])
        await accounts[0].close()
        #expect(await accounts[1].status().connection == .online)
        await accounts[1].close()
    }

    @Test func `a second account on the same file is refused until the first is closed`()
        async throws
    {
        let scene = try await Scene()
        let first = try await scene.account()
        do {
            _ = try await scene.account()
            Issue.record("opened the same file twice")
        } catch let error as CommandError {
            #expect(error.code == .inUse)
        }
        await first.close()
        let second = try await scene.account()
        await second.close()
    }

    @Test func `disconnecting stops everything, at any moment`() async throws {
        let scene = try await Scene()
        let account = try await scene.linked()
        for round in 0..<20 {
            account.connect()
            for _ in 0..<round * 50 { await Task.yield() }
            await account.disconnect()
            #expect(await account.status().connection == .offline)
        }
        account.connect()
        try await account.reach(.online)
        await account.close()
    }

    @Test func `a server that is not there is tried again`() async throws {
        let scene = try await Scene()
        let account = try await scene.account { $0.server.url = "ws://127.0.0.1:1/ws/chat" }
        account.connect()
        try await account.waitsToReconnect()
        await account.disconnect()
        #expect(await account.status().connection == .offline)
        await account.close()
    }
}
