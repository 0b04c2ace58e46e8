public import Commands
public import Model
import Store

/// How an account stands and what happens on it: the standing first and whenever it changed, and each event.
///
/// Only the newest standing is told; events are told all, from memory or from the journal. A reader that is slow
/// holds up nobody, and nothing grows on its account.
public struct NewsSequence: AsyncSequence, AsyncIteratorProtocol, Sendable {
    private let account: Account
    private let areas: Set<Area>
    private var follower: JournalFollower
    private var told: AccountStatus?
    private var waiting: [AccountNews] = []

    init(account: Account, after sequence: Int64?, areas: Set<Area>?) {
        self.account = account
        self.areas = areas ?? Set(Area.allCases)
        // The standing is about the account, so that those events wake a reader that does not want them.
        follower = account.database.journal.follow(
            after: sequence,
            areas: self.areas.union([.account])
        )
    }

    /// Iterates from the present position.
    public func makeAsyncIterator() -> NewsSequence { self }

    /// The next news; waits for them.
    ///
    /// - Returns: nil when the account was closed or the task cancelled.
    /// - Throws: What reading the journal can bring.
    public mutating func next() async throws -> AccountNews? {
        if told == nil { await noteStatus() }
        while waiting.isEmpty {
            guard let batch = try await follower.next() else { return nil }
            await noteStatus()
            note(batch)
        }
        return waiting.removeFirst()
    }

    private mutating func noteStatus() async {
        let status = await account.status()
        guard status != told else { return }
        told = status
        waiting.append(.status(status))
    }

    private mutating func note(_ batch: JournalBatch) {
        let entries = batch.entries.filter { entry in
            entry.isAbout(areas) && !(entry.event is StandingChanged)
        }
        guard !entries.isEmpty || batch.lost != nil else { return }
        let lost = batch.lost.map { AccountNews.Lost(from: $0.lowerBound, to: $0.upperBound) }
        waiting.append(.entries(entries, lost: lost, through: batch.through))
    }
}

extension Account {
    /// What happens on the account, and how it stands.
    ///
    /// - Parameters:
    ///   - sequence: The place in the journal to start after; nil starts now.
    ///   - areas: What the events may be about; nil is all.
    /// - Returns: A sequence that waits at its position.
    public func news(after sequence: Int64? = nil, areas: Set<Area>? = nil) -> NewsSequence {
        NewsSequence(account: self, after: sequence, areas: areas)
    }
}
