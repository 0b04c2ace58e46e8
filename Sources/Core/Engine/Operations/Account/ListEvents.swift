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
            // What is new is in memory, and the same for all who wait for it.
            if wait > 0, let page = try await nextPage(journal, start, account.options.clock) {
                return page
            }
            return try await page(journal, after: start)
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

    /// What is there or happens next; nil when the time is up, or the account is closed.
    private func nextPage(
        _ journal: Journal,
        _ start: Int64,
        _ clock: EngineClock
    ) async throws -> EventPage? {
        let follower = journal.follow(after: start, areas: wanted)
        return try await withThrowingTaskGroup(of: EventPage?.self) { group in
            group.addTask {
                var follower = follower
                while let batch = try await follower.next() {
                    if let page = page(of: batch) { return page }
                }
                return nil
            }
            group.addTask {
                try await clock.sleep(for: .milliseconds(wait))
                return nil
            }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
    }

    /// As much of a batch as is asked for; nil when all of it is of the moment, which is in no page.
    private func page(of batch: JournalBatch) -> EventPage? {
        let kept = batch.entries.filter(\.isKept)
        guard batch.lost != nil || !kept.isEmpty else { return nil }
        let entries = Array(kept.prefix(limit))
        let isAll = entries.count == kept.count
        return EventPage(
            entries: entries,
            lost: batch.lost.map { AccountNews.Lost(from: $0.lowerBound, to: $0.upperBound) },
            through: isAll ? batch.through : entries.last?.sequence ?? batch.through
        )
    }
}

extension JournalEntry {
    /// Whether the journal has it.
    fileprivate var isKept: Bool { !type(of: event).isMomentary }
}
