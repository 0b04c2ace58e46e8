public import Commands
import Model
import Synchronization

/// What a host tells about an account over a connection of its own.
///
/// Pulled, not pushed: what is not asked for stays in the host's journal.
public final class RemoteNews: AsyncSequence, AsyncIteratorProtocol, Sendable {
    private let channel: LocalChannel
    private let first: Mutex<AccountNews?>

    /// Asks for news, and returns when the host follows the account: its first words say so.
    ///
    /// Whatever is asked for after that cannot happen unnoticed.
    init(
        _ channel: LocalChannel,
        _ account: String,
        after sequence: Int64?,
        _ areas: Set<Area>?
    ) async throws(CommandError) {
        self.channel = channel
        do {
            let areas = areas.map(Array.init)
            try await channel.send(
                GuestFrame.follow(account: account, after: sequence, areas: areas)
            )
            guard let news = try await Self.receive(channel) else {
                throw CommandError.interrupted
            }
            first = Mutex(news)
        } catch {
            throw (error as? CommandError) ?? .interrupted
        }
    }

    /// Iterates from the present position.
    public func makeAsyncIterator() -> RemoteNews { self }

    /// The next news; nil when the host is done.
    ///
    /// - Throws: ``CommandError`` of the host, or what its socket can bring.
    public func next() async throws -> AccountNews? {
        let first = first.withLock { first in
            defer { first = nil }
            return first
        }
        if let first { return first }
        return try await Self.receive(channel)
    }

    private static func receive(_ channel: LocalChannel) async throws -> AccountNews? {
        switch try await channel.receive(HostFrame.self) {
        case .news(let news): return news
        case .refused(_, let error): throw error
        case .hello, .reply, nil: return nil
        }
    }
}
