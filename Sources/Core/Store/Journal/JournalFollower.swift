internal import Model

/// The journal from a place on, live: parts as they come.
///
/// Ends when the database is closed or the task that iterates is cancelled; throws what reading the table
/// can bring.
public struct JournalFollower: AsyncSequence, AsyncIteratorProtocol, Sendable {
    private let journal: Journal
    private let areas: Set<Area>
    /// The last place that was given out, or looked past.
    public private(set) var position: Int64
    private var mark: Int?

    init(journal: Journal, after sequence: Int64?, areas: Set<Area>) {
        self.journal = journal
        self.areas = areas
        let end = journal.ring.end
        position = sequence ?? end.last
        mark = sequence == nil ? end.mark : nil
    }

    /// Iterates from the present position.
    public func makeAsyncIterator() -> JournalFollower { self }

    /// The next part, of one entry at least or with word of loss; waits for it.
    public mutating func next() async throws -> JournalBatch? {
        while !Task.isCancelled {
            switch journal.ring.find(after: position, mark: mark) {
            case .finished: return nil
            case .elsewhere:
                mark = nil
                let batch = try await journal.page(after: position, areas: areas, limit: 256)
                position = batch.through
                if !batch.entries.isEmpty || batch.lost != nil { return batch }
            case .nothing(let end):
                mark = end
                await journal.ring.wait(after: end)
            case .entries(let entries, let end):
                mark = end
                position = Swift.max(position, entries.last?.sequence ?? position)
                let wanted = entries.filter { $0.isAbout(areas) }
                if !wanted.isEmpty {
                    return JournalBatch(entries: wanted, lost: nil, through: position)
                }
            }
        }
        return nil
    }
}
