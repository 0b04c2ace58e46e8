public import Commands
public import Engine
import Log
public import Model
import System

/// The way to an account: through this process, which then also serves others, or through the one that has it.
public enum AccountAccess: Performer, Sendable {
    /// This process has the account.
    case own(Host, Account)
    /// Another process has it.
    case guest(RemoteHost, account: String)

    /// How long a process that has the account may take until it listens.
    private static let patience = Duration.seconds(3)

    /// Opens an account, or finds the process that has it.
    ///
    /// Two processes may start at once: one gets the lock, the other waits until that one listens, or takes the
    /// account when it goes again.
    ///
    /// - Parameters:
    ///   - options: How to open it.
    ///   - makes: Whether one that is not there is made.
    ///   - host: How this process is set up when it has the account.
    ///   - version: This program's version.
    ///   - turn: How long it waits for its turn where too many programs come at once.
    /// - Returns: The way to it; this process does not connect yet.
    /// - Throws: ``CommandError``; of code ``CommandError/Code/inUse`` when the process that has it does not
    ///   answer, or has no place.
    public static func open(
        _ options: Account.Options,
        makes: Bool = true,
        host: HostOptions = HostOptions(),
        version: String,
        turn: Duration = .seconds(60)
    ) async throws(CommandError) -> AccountAccess {
        var end = options.clock.elapsed + patience
        while true {
            do throws(CommandError) {
                let (host, account) = try await own(
                    options,
                    makes: makes,
                    host: host,
                    version: version
                )
                return .own(host, account)
            } catch {
                guard error.code == .inUse else { throw error }
                var reason = CommandError.silent(error)
                do throws(CommandError) {
                    let begin = options.clock.elapsed
                    let host = try await RemoteHost.connect(
                        to: socket(options),
                        version: version,
                        turn: turn
                    )
                    if let host { return .guest(host, account: options.name) }
                    // What others took of it says nothing about the process.
                    end += options.clock.elapsed - begin
                } catch {
                    guard error.code == .inUse, error != .crowded else { throw error }
                    reason = error
                }
                guard options.clock.elapsed < end else { throw reason }
                guard await pause(options.clock) else { throw .unanswered(error) }
            }
        }
    }

    /// Opens an account in this process and nowhere else, and serves others.
    ///
    /// Where no socket can be made, others are turned away as long as this process runs; the log says why.
    ///
    /// - Parameters:
    ///   - options: How to open it.
    ///   - makes: Whether one that is not there is made.
    ///   - setup: How this process is set up as its host.
    ///   - version: This program's version.
    /// - Returns: The account and its host.
    /// - Throws: ``CommandError``; of code ``CommandError/Code/inUse`` when another process has it.
    public static func own(
        _ options: Account.Options,
        makes: Bool = true,
        host setup: HostOptions = HostOptions(),
        version: String
    ) async throws(CommandError) -> (host: Host, account: Account) {
        let account = try await Account.open(options, makes: makes)
        let host: Host
        do throws(CommandError) {
            host = try Host(setup)
        } catch {
            await account.close()
            throw error
        }
        await host.forgetRemovedHooks(of: account)
        host.add(account)
        do throws(CommandError) {
            try host.serve(version: version)
        } catch {
            options.log.warning("\(error)")
        }
        return (host, account)
    }

    private static func socket(_ options: Account.Options) -> String {
        Sockets.path(beside: options.databasePath)
    }

    /// Waits for a moment; false when the task was cancelled.
    private static func pause(_ clock: EngineClock) async -> Bool {
        (try? await clock.sleep(for: .milliseconds(50))) != nil
    }

    /// The account's name.
    public var name: String {
        switch self {
        case .own(_, let account): account.options.name
        case .guest(_, let name): name
        }
    }

    /// Whether this process has the account.
    public var isOwn: Bool {
        guard case .own = self else { return false }
        return true
    }

    /// Carries out a command where the account is.
    public func perform<C: Command>(
        _ command: C,
        on account: String
    ) async throws(CommandError) -> C.Reply {
        switch self {
        case .own(let host, _): try await host.perform(command, on: account)
        case .guest(let host, _): try await host.perform(command, on: account)
        }
    }

    /// Carries out a command on this account.
    public func perform<C: Command>(_ command: C) async throws(CommandError) -> C.Reply {
        try await perform(command, on: name)
    }

    /// What happens on the account, and how it stands: now, and whenever that changes.
    ///
    /// - Parameters:
    ///   - sequence: The place in the journal to start after; nil starts now.
    ///   - areas: What the events may be about; nil is all.
    /// - Returns: News that are fetched as they are asked for; ends when the account is closed.
    /// - Throws: ``CommandError`` when the process that has the account is gone.
    public func news(
        after sequence: Int64? = nil,
        areas: Set<Area>? = nil
    ) async throws(CommandError) -> AccessNews {
        switch self {
        case .own(_, let account): .own(account.news(after: sequence, areas: areas))
        case .guest(let host, let name):
            .remote(try await host.news(of: name, after: sequence, areas: areas))
        }
    }

    /// Gives the account back, even in a task that was cancelled: closes it when it is this process's, else only
    /// lets go of it.
    public func letGo() async {
        switch self {
        case .own(let host, _): await Task { await host.close() }.value
        case .guest(let host, _): host.close()
        }
    }
}

/// The news of an account that is this process's, or another's.
public enum AccessNews: AsyncSequence, AsyncIteratorProtocol, Sendable {
    case own(NewsSequence)
    case remote(RemoteNews)

    /// Iterates from the present position.
    public func makeAsyncIterator() -> AccessNews { self }

    /// The next news; nil when the account was closed.
    public mutating func next() async throws -> AccountNews? {
        switch self {
        case .own(var news):
            defer { self = .own(news) }
            return try await news.next()
        case .remote(let news): return try await news.next()
        }
    }
}

extension CommandError {
    /// The process that has the account did not answer in the time that there was.
    fileprivate static func unanswered(_ error: CommandError) -> CommandError {
        CommandError(.inUse, "\(error.sentence), which has not answered yet", advice: "try again")
    }
}
