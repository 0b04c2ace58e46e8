import Commands
import Hosting
import JSON
import Model
import Settings
import System

/// `martlet do COMMAND`: carries out one command of the catalogue and prints its reply.
func runDo(_ arguments: Arguments) throws {
    if let shell = arguments.value("completion") {
        return say(try completionScript(for: shell))
    }
    guard !arguments.has("list"), let name = arguments.operands.first else {
        return CommandHelp.list().forEach(say)
    }
    let request: Request
    do throws(CommandError) {
        request = try Request(name, arguments)
    } catch {
        throw Failure(error.typed)
    }
    let limit = try arguments.number("timeout", 1...86_400) ?? 60
    try Program.inBackground {
        let setup = try Setup(arguments)
        setup.reportProblems()
        let done: Void? = try await within(seconds: limit) {
            try await request.carryOut(setup, turn: limit)
        }
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
    typealias News = AccessNews

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
            let bytes = text == "-" ? try readStandardInput() : Array(text.utf8)
            return try JSON(parsing: bytes, limits: JSON.Limits(allowsRepeats: false))
        } catch {
            throw .invalid("--json: \(error)")
        }
    }

    private static func check<C: Command>(_ type: C.Type, _ body: JSON) throws(CommandError) {
        _ = try C(reading: body)
    }

    /// Carries the command out, and prints its reply.
    func carryOut(_ setup: Setup, turn: Int) async throws {
        guard command.area != .host else { return try await carryOutOnHost(setup, turn) }
        let access: AccountAccess
        do {
            access = try await setup.access(making: .never, turn: turn)
        } catch let failure as Failure where failure.exit == .notLinked && command == GetStatus.self
        {
            // Before anything was linked here there is no account, and that is how it stands.
            return show(try JSON(encoding: AccountStatus()), command)
        }
        do {
            try await carryOut(over: access)
            await access.letGo()
        } catch {
            await access.letGo()
            throw (error as? CommandError).map { Failure($0.typed) } ?? error
        }
    }

    /// What concerns the host alone needs neither this account nor a connection.
    private func carryOutOnHost(_ setup: Setup, _ turn: Int) async throws {
        let isAboutSettings = command == GetSettings.self || command == ChangeSetting.self
        let access = try await setup.hostAccess(onlySettings: isAboutSettings, turn: turn)
        do {
            show(try await access.perform(command.name, body, on: setup.profile), command)
            await access.letGo()
        } catch {
            await access.letGo()
            throw Failure(error.typed)
        }
    }

    /// In a process that opened the account for it alone, what is to go out goes out before it ends.
    private func carryOut(over access: AccountAccess) async throws {
        guard access.isOwn else { return show(try await perform(access), command) }
        guard !command.goesOn else {
            throw Failure(
                .failed,
                "\(command.name) needs a process that stays: give it beside martlet serve or the terminal client"
            )
        }
        var news = try await access.news().makeAsyncIterator()
        if command.changes { try await connect(access) }
        let reply = try await perform(access, whenOnline: &news)
        while command.changes, try await access.perform(GetStatus()).queued > 0 {
            _ = try await Self.connection(in: &news)
        }
        try await showOutcome(reply, access)
    }

    /// Shows a reply; a message in it as it became meanwhile.
    private func showOutcome(_ reply: JSON, _ access: AccountAccess) async throws {
        guard command.changes, let message = try? reply.decode(Message.self) else {
            return show(reply, command)
        }
        let report = try await access.perform(GetMessage(id: message.id, chat: message.chat))
        show(try JSON(encoding: report.message), command)
        if let reason = report.failure { throw Failure(.failed, "not sent: \(reason)") }
    }

    /// Carries the command out; one that needs the connection, as soon as there is one.
    private func perform(_ access: AccountAccess, whenOnline news: inout News) async throws -> JSON
    {
        do throws(CommandError) {
            return try await perform(access)
        } catch {
            guard error.code == .offline, try await connect(access) else { throw error }
            while try await Self.connection(in: &news) != .online {}
            return try await perform(access)
        }
    }

    /// Has the account connect; false for one that is not linked, which would only show a code.
    @discardableResult
    private func connect(_ access: AccountAccess) async throws(CommandError) -> Bool {
        guard try await access.perform(GetStatus()).jid != nil else { return false }
        _ = try await access.perform(Connect())
        return true
    }

    /// The next thing that is told; the connection, when it is about that.
    private static func connection(in news: inout News) async throws -> ConnectionState? {
        guard let next = try await news.next(isolation: #isolation) else {
            throw CommandError.interrupted
        }
        guard case .status(let status) = next else { return nil }
        guard case .stopped(let reason) = status.connection else { return status.connection }
        throw Failure(reason == .loggedOut ? .notLinked : .failed, reason.description)
    }

    private func perform(_ access: AccountAccess) async throws(CommandError) -> JSON {
        try await access.perform(command.name, body, on: access.name)
    }
}

/// Prints a reply, and on standard error what should not be passed over in it: on a terminal in lines.
///
/// What a terminal would obey is escaped wherever it goes: what a pipe ends in may be a terminal.
private func show(_ reply: JSON, _ command: any Command.Type) {
    say(reply.text(JSON.Format(indent: isTerminal(.output) ? 2 : nil, escapes: .controls)))
    for remark in command.remarks(on: reply) { complain(remark) }
}
