import Commands
import Model
import Store

extension ListEvents: Operation {
    func run(on account: Account) async throws(CommandError) -> EventPage {
        try Paging.check(limit: limit)
        guard (0...60_000).contains(wait) else { throw .invalid("wait takes 0 to 60000") }
        let journal = account.database.journal
        let start = max(after ?? journal.last, 0)
        do {
            let page = try await page(journal, after: start)
            guard page.entries.isEmpty, page.lost == nil, wait > 0 else { return page }
            try await pause(journal.follow(after: start, areas: wanted), account.options.clock)
            return try await self.page(journal, after: start)
        } catch {
            throw CommandError(storage: error)
        }
    }

    private var wanted: Set<Area> { areas.map(Set.init) ?? Set(Area.allCases) }

    private func page(_ journal: Journal, after start: Int64) async throws -> EventPage {
        let batch = try await journal.page(after: start, areas: wanted, limit: limit)
        return EventPage(
            entries: batch.entries,
            lost: batch.lost.map { AccountNews.Lost(from: $0.lowerBound, to: $0.upperBound) },
            through: batch.through
        )
    }

    /// Returns when something happened, when the time is up, or when the account is closed.
    private func pause(_ follower: JournalFollower, _ clock: EngineClock) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                var follower = follower
                while let batch = try await follower.next() {
                    // What is of the moment is in no page.
                    if batch.lost != nil || batch.entries.contains(where: \.isKept) { return }
                }
            }
            group.addTask { try await clock.sleep(for: .milliseconds(wait)) }
            defer { group.cancelAll() }
            try await group.next()
        }
    }
}

extension JournalEntry {
    /// Whether the journal has it.
    fileprivate var isKept: Bool { !type(of: event).isMomentary }
}
