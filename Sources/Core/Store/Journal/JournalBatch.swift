public import Model

/// A part of the journal, as a reader gets it.
public struct JournalBatch: Hashable, Sendable {
    /// What happened, oldest first; only what is about the areas that were asked for.
    public var entries: [JournalEntry]
    /// What the reader has lost: places that were trimmed before it came to them, or places beyond the newest
    /// event, of which it cannot have heard from this journal.
    public var lost: ClosedRange<Int64>?
    /// Up to this place the reader now knows everything that there is to know.
    public var through: Int64

    /// Leaves out what is over a limit.
    mutating func cut(to limit: Int) {
        guard entries.count > limit else { return }
        entries.removeLast(entries.count - limit)
        through = entries.last?.sequence ?? through
    }
}
