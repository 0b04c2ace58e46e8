import Model

/// One lane as the outbox sees it: how far it was read, and what of it is under way.
struct Lane {
    /// Why a lane sends or does not.
    enum Phase: Hashable {
        /// It may send.
        case open
        /// A turn is reading it.
        case taken
        /// Something has to be found out before its next entry can be sealed.
        case preparing
        /// Its next entry may leave at this moment, local clock.
        case resting(until: Timestamp)
    }

    /// An entry that was sent and not answered yet.
    struct UnderWay {
        let entry: Int64
        /// When it was sent, by the stopwatch.
        let since: Duration
    }

    /// How many entries of one lane are under way at most.
    static let window = 128
    /// How many of them one turn seals at most.
    static let portion = 64
    /// A lane whose oldest entry is not answered for so long sends nothing more: should that one have to
    /// go again, no others have overtaken it than were under way.
    static let patience = Duration.seconds(5)

    /// Why it sends or does not.
    var phase = Phase.open
    /// Entries up to this one were read.
    var cursor: Int64 = 0
    /// What was sent, in order.
    var underWay: [UnderWay] = []
    /// Whether there may be entries after the cursor.
    var hasMore = true
    /// Whether it goes back to its first entry when nothing is under way any more.
    var startsOver = false
    /// Whether it stands in the queue of those that may send.
    var isListed = false

    /// How many more entries may leave now.
    func room(at now: Duration) -> Int {
        guard mayTake else { return 0 }
        if let oldest = underWay.first, now - oldest.since > Self.patience { return 0 }
        return Self.window - underWay.count
    }

    /// Whether there is something to read.
    var mayTake: Bool { phase == .open && hasMore && !startsOver }

    /// Whether nothing is known of it that the database does not say.
    var isIdle: Bool { phase == .open && !hasMore && underWay.isEmpty }

    /// Notes an answer.
    ///
    /// - Returns: Whether it was under way.
    mutating func answered(_ entry: Int64) -> Bool {
        guard let place = underWay.firstIndex(where: { $0.entry == entry }) else { return false }
        underWay.remove(at: place)
        if underWay.isEmpty { startOverIfDue() }
        return true
    }

    /// Goes back to the first entry as soon as nothing is under way.
    mutating func startOver() {
        startsOver = true
        if underWay.isEmpty { startOverIfDue() }
    }

    private mutating func startOverIfDue() {
        guard startsOver else { return }
        startsOver = false
        cursor = 0
        hasMore = true
    }
}
