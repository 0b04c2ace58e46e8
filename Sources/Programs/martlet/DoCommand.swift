import Commands
import Engine
import Hosting
import JSON
import Model
import System

/// `martlet do COMMAND`: carries out one command of the catalogue and prints its reply.
func runDo(_ arguments: Arguments) throws {
    guard !arguments.has("list"), let name = arguments.operands.first else {
        return CommandHelp.list().forEach(say)
    }
    let request: Request
    do throws(CommandError) {
        request = try Request(name, arguments)
    } catch {
        throw Failure(error)
    }
    let limit = try arguments.number("timeout", 1...86_400) ?? 60
    try Program.inBackground {
        let setup = try Setup(arguments)
        setup.reportProblems()
        let account = try await setup.openAccount()
        let done: Void? = try await within(seconds: limit) {
            try await request.carryOut(on: account)
        }
        await account.close()
        guard done != nil else {
            throw Failure(
                .timedOut,
                "not done within \(limit) s; what is queued goes out next time"
            )
        }
    }
}

/// A command as it was asked for.
private struct Request: Sendable {
    let command: any Command.Type
    let body: JSON

    init(_ name: String, _ arguments: Arguments) throws(CommandError) {
        command = try Catalogue.command(named: name)
        let description = try Catalogue.description(of: name)
        let given = try arguments.value("json").map(Self.json) ?? .null
        body = try arguments.fields.body(given, for: description)
        // What does not fit is said before an account is opened for it.
        try Self.check(command, body)
    }

    private static func json(_ text: String) throws(CommandError) -> JSON {
        do {
            let bytes = text == "-" ? try Files.read("/dev/stdin") : Array(text.utf8)
            return try JSON(parsing: bytes)
        } catch {
            throw .invalid("--json: \(error)")
        }
    }

    private static func check<C: Command>(_ type: C.Type, _ body: JSON) throws(CommandError) {
        _ = try C(reading: body)
    }

    /// Carries the command out in this process, which has the account for itself: what is to go out goes out
    /// before it ends.
    func carryOut(on account: Account) async throws {
        guard !command.goesOn else {
            throw Failure(
                .failed,
                "\(command.name) needs a process that stays; give it beside martlet serve or the terminal client"
            )
        }
        let host = Host()
        host.add(account)
        let events = account.events()
        if command.changes, await account.status().jid != nil { account.connect() }
        do throws(CommandError) {
            let reply = try await host.perform(command.name, body, on: account.options.name)
            show(reply)
        } catch {
            throw Failure(error)
        }
        guard command.changes else { return }
        try await empty(account, events)
    }

    /// Waits until nothing is left to be sent.
    private func empty(_ account: Account, _ events: AsyncStream<any Event>) async throws {
        guard await account.status().queued > 0 else { return }
        for await event in events {
            if let event = event as? ConnectionChanged, case .stopped(let reason) = event.connection
            {
                throw Failure(reason == .loggedOut ? .notLinked : .failed, words(for: reason))
            }
            guard await account.status().queued > 0 else { return }
        }
    }
}

/// Prints a reply: on a terminal in lines, and with nothing in it that a terminal would obey.
private func show(_ reply: [UInt8]) {
    guard isTerminal(.output), let json = try? JSON(parsing: reply) else {
        return say(String(decoding: reply, as: UTF8.self))
    }
    say(json.text(JSON.Format(indent: 2, escapes: .controls)))
}
