import Commands
import Engine
import HTTP
import Hosting
import Log
import Model
import REST
import Store
import Support
import Synchronization
import Testing
import Transport

@testable import Hooks

@Suite struct RunningHooksTests {
    private let place = TemporaryDirectory()

    private func host(_ settings: SettingsStore? = nil) throws -> Host {
        let path = place.path(of: "accounts")
        var options = HostOptions()
        options.accounts = AccountFolder(path) { name in
            Account.Options(name: name, databasePath: "\(path)/\(name)/martlet.db")
        }
        options.hookDialects = [HookDialect("plain")]
        options.reach = Reach(allowsPrivate: settings == nil)
        options.settings = settings
        return try Host(options)
    }

    private func happen(_ number: Int, in chat: String = "7", on host: Host) async throws {
        try await host.account(named: "desk")?.database.write { transaction in
            try transaction.record(added(chat, number))
        }
    }

    @Test func `an account that was closed and opened between two looks is followed on`()
        async throws
    {
        let (arrivals, arrived) = AsyncStream.makeStream(of: String.self)
        let receiver = try await Listener.start { request in
            let body = (try? await request.body.collect(upTo: 1000)) ?? []
            arrived.yield(String(decoding: body, as: UTF8.self))
            return HTTPResponse(status: 200)
        }
        let host = try host()
        _ = try await host.perform(AddAccount(name: "desk"), on: "")
        let url = "http://127.0.0.1:\(receiver.port)/"
        _ = try await host.perform(SetWebhook(account: "desk", dialect: "plain", url: url), on: "")
        var running = RunningHooks(HookConsumers(host: host, forms: [PlainForm()], log: .none))
        await running.update()
        try await happen(1, on: host)
        _ = try await arrivals.first("the first event") { $0 == "7.1" }
        _ = try await host.perform(RemoveAccount(name: "desk"), on: "")
        _ = try await host.perform(AddAccount(name: "desk"), on: "")
        await running.update()
        try await happen(2, on: host)
        _ = try await arrivals.first("the event after that") { $0 == "7.2" }
        await running.stop()
        await receiver.stop()
        await host.close()
    }

    @Test func `where hooks may lead is changed while they wait, and they go at once`() async throws
    {
        let (arrivals, arrived) = AsyncStream.makeStream(of: String.self)
        let receiver = try await Listener.start { request in
            let body = (try? await request.body.collect(upTo: 1000)) ?? []
            arrived.yield(String(decoding: body, as: UTF8.self))
            return HTTPResponse(status: 200)
        }
        let host = try host(SettingsStore(path: place.path(of: "martlet.conf")))
        func allow(_ value: String) async throws {
            _ = try await host.perform(
                ChangeSetting(name: "hooks.allow_private", value: value),
                on: ""
            )
        }
        _ = try await host.perform(AddAccount(name: "desk"), on: "")
        let url = "http://127.0.0.1:\(receiver.port)/"
        try await allow("on")
        _ = try await host.perform(SetWebhook(account: "desk", dialect: "plain", url: url), on: "")
        var policy = DeliveryPolicy()
        policy.firstPause = .seconds(300)
        let consumers = HookConsumers(
            host: host,
            forms: [PlainForm()],
            policy: policy,
            log: .none
        )
        let running = Task { await consumers.run() }
        try await happen(1, on: host)
        _ = try await arrivals.first("the first event") { $0 == "7.1" }
        try await allow("off")
        try await happen(2, on: host)
        let trouble = try await shown(on: host) { $0 != nil }
        #expect(trouble?.reason.hasPrefix("its URL leads to") == true, "\(trouble?.reason ?? "")")
        try await allow("on")
        _ = try await arrivals.first("the second event") { $0 == "7.2" }
        running.cancel()
        await running.value
        await receiver.stop()
        await host.close()
    }

    @Test func `what goes wrong is shown as long as something waits for it`() async throws {
        let isWell = Mutex(false)
        let receiver = try await Listener.start { _ in
            HTTPResponse(status: isWell.withLock { $0 } ? 200 : 503)
        }
        let host = try host()
        _ = try await host.perform(AddAccount(name: "desk"), on: "")
        let url = "http://127.0.0.1:\(receiver.port)/"
        _ = try await host.perform(SetWebhook(account: "desk", dialect: "plain", url: url), on: "")
        let consumers = HookConsumers(host: host, forms: [PlainForm()], policy: .quick, log: .none)
        var running = RunningHooks(consumers)
        await running.update()
        try await happen(1, on: host)
        try await happen(2, on: host)
        let trouble = try await shown(on: host) { $0?.waiting == 2 }
        #expect(trouble?.reason == "status 503")
        isWell.withLock { $0 = true }
        #expect(try await shown(on: host) { $0 == nil } == nil)
        await running.stop()
        await receiver.stop()
        await host.close()
    }

    @Test func `what went wrong is forgotten when the webhook is changed`() async throws {
        let receiver = try await Listener.start { _ in HTTPResponse(status: 503) }
        let host = try host()
        _ = try await host.perform(AddAccount(name: "desk"), on: "")
        let url = "http://127.0.0.1:\(receiver.port)/"
        _ = try await host.perform(SetWebhook(account: "desk", dialect: "plain", url: url), on: "")
        let consumers = HookConsumers(host: host, forms: [PlainForm()], policy: .quick, log: .none)
        var running = RunningHooks(consumers)
        await running.update()
        try await happen(1, on: host)
        _ = try await shown(on: host) { $0 != nil }
        var change = ChangeWebhook(account: "desk", dialect: "plain")
        change.isEnabled = false
        _ = try await host.perform(change, on: "")
        await running.update()
        change.isEnabled = true
        // Nothing that happened while it was off is owed to it.
        #expect(try await host.perform(change, on: "").trouble == nil)
        await running.stop()
        await receiver.stop()
        await host.close()
    }

    @Test func `a receiver that hangs is told of while it does, with what waits and since when`()
        async throws
    {
        let (gate, opening) = AsyncStream<Void>.makeStream()
        let receiver = try await Listener.start { _ in
            for await () in gate {}
            return HTTPResponse(status: 200)
        }
        let host = try host()
        _ = try await host.perform(AddAccount(name: "desk"), on: "")
        let url = "http://127.0.0.1:\(receiver.port)/"
        _ = try await host.perform(SetWebhook(account: "desk", dialect: "plain", url: url), on: "")
        var policy = DeliveryPolicy()
        policy.quiet = .milliseconds(1)
        let consumers = HookConsumers(host: host, forms: [PlainForm()], policy: policy, log: .none)
        var running = RunningHooks(consumers)
        await running.update()
        try await happen(1, on: host)
        let first = try #require(try await shown(on: host) { $0 != nil })
        #expect(first.reason == "no answer yet")
        try await happen(2, on: host)
        let trouble = try #require(try await shown(on: host) { $0?.waiting == 2 })
        #expect(trouble.since == first.since)
        opening.finish()
        _ = try await shown(on: host) { $0 == nil }
        await running.stop()
        await receiver.stop()
        await host.close()
    }

    /// Asks for the webhook until its trouble fits.
    private func shown(
        on host: Host,
        until fits: @escaping @Sendable (Webhook.Trouble?) -> Bool
    ) async throws -> Webhook.Trouble? {
        let command = GetWebhook(account: "desk", dialect: "plain")
        try await until("the trouble") { fits(try await host.perform(command, on: "").trouble) }
        return try await host.perform(command, on: "").trouble
    }

    @Test func `what the receiver will not have is given up, and its chat goes on`() async throws {
        let (arrivals, arrived) = AsyncStream.makeStream(of: String.self)
        let receiver = try await Listener.start { request in
            let body = (try? await request.body.collect(upTo: 1000)) ?? []
            let text = String(decoding: body, as: UTF8.self)
            arrived.yield(text)
            return HTTPResponse(status: text == "7.1" ? 422 : 200)
        }
        let host = try host()
        _ = try await host.perform(AddAccount(name: "desk"), on: "")
        let url = "http://127.0.0.1:\(receiver.port)/"
        _ = try await host.perform(SetWebhook(account: "desk", dialect: "plain", url: url), on: "")
        let consumers = HookConsumers(
            host: host,
            forms: [PlainForm()],
            policy: .quick,
            log: .none
        )
        var running = RunningHooks(consumers)
        await running.update()
        try await happen(1, on: host)
        try await happen(2, on: host)
        // It takes what comes in another chat, so it is this one event that does not please.
        try await happen(1, in: "8", on: host)
        try await within("the event after it", seconds: 10) {
            var others = 1
            for await text in arrivals where text != "7.1" {
                if text == "7.2" { return }
                others += 1
                try await happen(others, in: "8", on: host)
            }
        }
        let shown = try await host.perform(GetWebhook(account: "desk", dialect: "plain"), on: "")
        #expect(shown.givenUp?.count == 1)
        #expect(shown.givenUp?.reason == "status 422")
        #expect(shown.givenUp?.event.hasPrefix("hook-") == true)
        await running.stop()
        await receiver.stop()
        await host.close()
    }
}
