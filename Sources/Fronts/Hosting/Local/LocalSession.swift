import Commands
import Engine
import JSON
import Log
import Model
import System

/// One guest as the host sees it: it gives commands, or follows an account.
///
/// Its commands are carried out to their end even when it goes, or when its connection breaks off.
struct LocalSession: Sendable {
    let host: Host
    let channel: LocalChannel
    let hello: Hello
    /// Told who the guest says it is; whether there is a place for it.
    let admits: @Sendable (Hello) -> Bool

    /// Serves the guest until it goes or nothing more is taken from it.
    func run() async {
        defer { channel.end() }
        do {
            guard try await greet() else { return }
            try await serve()
        } catch let error as JSONError {
            await refuse(nil, .invalid("\(error)"))
        } catch {
            // What it had asked for is done all the same, and it may come again.
            log.info("a guest went: \(error)")
        }
    }

    private var log: Log { host.options.log.area("socket") }

    /// Says why something is not done, if the guest is still there.
    private func refuse(_ id: Int?, _ error: CommandError) async {
        do {
            try await channel.send(HostFrame.refused(id: id, error: error))
        } catch let second {
            log.info("a guest went before it heard \(error): \(second)")
        }
    }

    /// Exchanges who is who.
    private func greet() async throws -> Bool {
        try await withDeadline(LocalProtocol.greetingTime, late: { [channel] in channel.end() }) {
            guard case .hello(let guest) = try await channel.receive(GuestFrame.self) else {
                return false
            }
            if let objection = hello.objection(to: guest) {
                try await channel.send(HostFrame.refused(id: nil, error: objection))
                return false
            }
            guard admits(guest) else {
                try await channel.send(HostFrame.refused(id: nil, error: .crowded))
                return false
            }
            try await channel.send(HostFrame.hello(hello))
            return true
        }
    }

    private func serve() async throws {
        // What breaks off is passed on behind the group: one that throws cancels what is under way.
        let ending: Result<Void, any Error> = await withTaskGroup { group in
            do {
                return .success(try await takeCommands(&group))
            } catch {
                log.info("nothing more is taken from a guest: \(error)")
                return .failure(error)
            }
        }
        try ending.get()
    }

    private func takeCommands(_ group: inout TaskGroup<Void>) async throws {
        var running = 0
        while let frame = try await channel.receive(GuestFrame.self) {
            switch frame {
            case .hello: continue
            case .follow(let account, let after, let areas):
                return try await tell(account, after, areas.map(Set.init))
            case .command(let id, let name, let account, let body):
                if running == LocalProtocol.commandsAtOnce {
                    await group.next()
                    running -= 1
                }
                running += 1
                group.addTask { await carryOut(id, name, body, on: account) }
            }
        }
    }

    private func carryOut(_ id: Int, _ name: String, _ body: JSON, on account: String) async {
        let answer: HostFrame
        do throws(CommandError) {
            answer = .reply(id: id, body: try await host.perform(name, body, on: account))
        } catch {
            answer = .refused(id: id, error: error)
        }
        do {
            try await channel.send(answer)
        } catch let error as CommandError {
            await refuse(id, error)
        } catch {
            log.info("a guest went before it heard that \(name) is done: \(error)")
        }
    }

    /// Tells the news of an account until the guest goes.
    private func tell(_ account: String, _ after: Int64?, _ areas: Set<Area>?) async throws {
        guard let news = host.account(named: account)?.news(after: after, areas: areas) else {
            return try await channel.send(
                HostFrame.refused(id: nil, error: .noSuchAccount(account))
            )
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for try await news in news { try await channel.send(HostFrame.news(news)) }
            }
            group.addTask { while try await channel.receive(GuestFrame.self) != nil {} }
            defer { group.cancelAll() }
            try await group.next()
        }
    }
}
