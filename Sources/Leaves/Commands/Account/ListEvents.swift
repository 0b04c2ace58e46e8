public import Model

/// Reads what happened on the account from a place in its journal on, or waits for it.
public struct ListEvents: Command, Hashable {
    /// The events and where to go on.
    public typealias Reply = EventPage
    /// What the catalogue says of it.
    public static let about = About(
        "list-events",
        .account,
        "List what happened, from a place in the journal on",
        notes: [
            "after": "the place to start after, as a page before gave it; without it, from now on",
            "areas": "what the events may be about; without it, everything",
            "limit": "how many at most, 1 to 1000",
            "wait": "milliseconds to wait for an event when there is none, 60,000 at most",
        ],
        changes: false
    )
    /// The place to start after, ``EventPage/through`` of the page before; nil is now.
    public var after: Int64?
    /// What the events may be about; nil is everything.
    public var areas: [Area]?
    /// How many at most, 1 to 1000.
    public var limit: Int
    /// Milliseconds to wait for an event when there is none, 60,000 at most.
    public var wait: Int

    /// Creates the command.
    public init(after: Int64? = nil, areas: [Area]? = nil, limit: Int = 100, wait: Int = 0) {
        self.after = after
        self.areas = areas
        self.limit = limit
        self.wait = wait
    }

    /// Reads the command; every field may be left out.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init()
        after = try fields.decodeIfPresent(Int64.self, forKey: .after)
        areas = try fields.decodeIfPresent([Area].self, forKey: .areas)
        limit = try fields.decodeIfPresent(Int.self, forKey: .limit) ?? limit
        wait = try fields.decodeIfPresent(Int.self, forKey: .wait) ?? wait
    }

    private enum CodingKeys: CodingKey { case after, areas, limit, wait }
}

/// A part of the journal.
public struct EventPage: Hashable, Sendable, Codable {
    /// What happened, oldest first.
    public var entries: [JournalEntry]
    /// Places that were trimmed before they could be read.
    public var lost: AccountNews.Lost?
    /// Where to go on after.
    public var through: Int64

    /// Creates a page from its parts.
    public init(entries: [JournalEntry] = [], lost: AccountNews.Lost? = nil, through: Int64) {
        self.entries = entries
        self.lost = lost
        self.through = through
    }
}
