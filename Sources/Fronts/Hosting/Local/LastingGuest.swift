public import Commands
import Model
import Synchronization
import System

/// The process that has the accounts, whichever that is at the moment: when one goes, the next one that has them
/// takes its place.
public final class LastingGuest: Performer, Sendable {
    private let path: String
    private let version: String
    private let host: Mutex<RemoteHost>

    /// Begins with the process that is there.
    ///
    /// - Parameters:
    ///   - host: The process.
    ///   - database: Where the account's data are: it and any that follows it listens beside.
    ///   - version: This program's version.
    public init(_ host: RemoteHost, beside database: String, version: String) {
        path = Sockets.path(beside: database)
        self.version = version
        self.host = Mutex(host)
    }

    /// Ends the connection.
    public func close() { host.withLock { $0 }.close() }

    /// Hands a command to the process that has the accounts.
    ///
    /// One that was on its way when a process went is not repeated: nobody knows whether it was carried out.
    public func perform<C: Command>(
        _ command: C,
        on account: String
    ) async throws(CommandError) -> C.Reply {
        try await present().perform(command, on: account)
    }

    /// The process that is there now.
    private func present() async throws(CommandError) -> RemoteHost {
        let known = host.withLock { $0 }
        guard known.isOver else { return known }
        guard let next = try await RemoteHost.connect(to: path, version: version) else {
            throw CommandError(
                .interrupted,
                "no process has the account any more",
                advice: "start martlet serve, or quit and start martlet again"
            )
        }
        host.withLock { $0 = next }
        return next
    }

    /// The news of an account, from one process after another; ends when the account is no longer among theirs.
    ///
    /// While there is none, the account is ``ConnectionState/waiting(until:reason:)``; when the next one is there,
    /// what happened between counts as lost.
    ///
    /// - Throws: ``CommandError`` when the process that is there now does not tell.
    public func news(
        of account: String
    ) async throws(CommandError) -> AsyncThrowingStream<AccountNews, any Error> {
        let first = try await present().news(of: account)
        let news = LastingNews(first) { () throws(CommandError) in
            try await self.present().news(of: account)
        }
        return AsyncThrowingStream { try await news.next() }
    }
}

/// News that go on with another process when one ends.
private actor LastingNews {
    typealias Stream = AsyncThrowingStream<AccountNews, any Error>

    /// How long nobody is looked for after nobody was found.
    private static let pause = Duration.seconds(1)

    private static let gone = "the process that had the account is gone"

    private let again: @Sendable () async throws(CommandError) -> Stream
    private var present: Stream.AsyncIterator?
    private var status = AccountStatus()
    /// Why there is nothing to follow, as last told.
    private var reason: String?

    init(
        _ first: Stream,
        again: @escaping @Sendable () async throws(CommandError) -> Stream
    ) {
        present = first.makeAsyncIterator()
        self.again = again
    }

    func next() async throws -> AccountNews? {
        guard var iterator = present else { return try await comeBack() }
        var reason = Self.gone
        do {
            if let news = try await iterator.next(isolation: #isolation) {
                present = iterator
                if case .status(let new) = news { status = new }
                return news
            }
        } catch {
            if (error as? CommandError)?.code != .interrupted { reason = "\(error)" }
        }
        present = nil
        guard !Task.isCancelled else { return nil }
        return waiting(for: reason)
    }

    private func waiting(for reason: String) -> AccountNews {
        self.reason = reason
        status.connection = .waiting(
            until: Timestamp(milliseconds: wallClockMilliseconds()),
            reason: reason
        )
        return .status(status)
    }

    private func comeBack() async throws -> AccountNews? {
        while !Task.isCancelled {
            do throws(CommandError) {
                present = try await again().makeAsyncIterator()
                return .entries([], lost: .init(from: 0, to: 0), through: 0)
            } catch {
                guard error.code != .noSuchAccount else { return nil }
                // Such as a process of another version: waiting alone does not help.
                let words = error.code == .interrupted ? Self.gone : "\(error)"
                if words != reason { return waiting(for: words) }
            }
            try await Task.sleep(for: Self.pause)
        }
        return nil
    }
}
