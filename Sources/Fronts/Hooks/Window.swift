/// What a webhook has still to get, and in which order: a lane for each chat, one message of each under way.
///
///     cursor            through
///        │ 7✓ 8 9✓ 10 … │              8 is tried again: the cursor stays before it, and with it alone its lane
///
/// What waits is held, up to a limit. Of a lane whose message did not arrive the places alone are kept, until it
/// is empty: what is at them is read again in its turn, so that a lane that waits for a day closes the window for
/// no other.
///
/// It waits for nothing and knows no clock; moments, as a steady clock counts them, are given to it.
struct Window<Item: Sendable>: Sendable {
    /// A message whose turn it is.
    struct Turn: Sendable {
        /// Its event's place in the journal.
        let place: Int64
        /// What is sent; nil when it has to be read again.
        let item: Item?
        /// How it was tried before.
        let tries: Tries
        /// When it was begun.
        let began: Duration
    }

    /// What became so far of a message that did not arrive.
    private struct Attempt {
        var tries: Tries
        /// How long its lane rests because of it; nil while it is under way again.
        var rest: Rest?
        /// Whether a rest of it was ended by another's arrival.
        var wasWoken: Bool
    }

    private struct Rest {
        /// When its message did not arrive.
        let since: Duration
        var until: Duration
        /// Whether another message's arrival may end it.
        var mayBeEnded: Bool
    }

    private struct Lane {
        /// The places that are open, in order: the first is under way or the next.
        var places: ArraySlice<Int64> = []
        /// Whether what waits is held.
        var isHeld = true
        /// How many are under way: two for as long as it takes after two lanes, of which each had one, became one.
        var underWay = 0
    }

    /// How many messages may be held before no more are taken in.
    let limit: Int
    /// Up to here the journal was read.
    private(set) var through: Int64
    private var lanes: [String: Lane] = [:]
    private var items: [Int64: Item] = [:]
    /// The lanes of what is under way.
    private var laneOf: [Int64: String] = [:]
    /// What did not arrive, by its place: of each lane the first at most, and once more where two became one.
    private var attempts: [Int64: Attempt] = [:]
    /// The lanes that those of other names became part of.
    private var joined: [String: String] = [:]

    init(after cursor: Int64, limit: Int) {
        through = cursor
        self.limit = limit
    }

    /// The place up to which nothing is open.
    var cursor: Int64 { lanes.values.compactMap(\.places.first).min().map { $0 - 1 } ?? through }
    /// Whether more may be taken in.
    var hasRoom: Bool { items.count < limit }
    /// Whether nothing is open.
    var isEmpty: Bool { lanes.isEmpty }

    /// When the next lane has rested enough; nil when none rests.
    var nextTry: Duration? {
        lanes.values.compactMap { $0.underWay == 0 ? rest(of: $0)?.until : nil }.min()
    }

    private func rest(of lane: Lane) -> Rest? { lane.places.first.flatMap { attempts[$0]?.rest } }

    /// How many messages wait because one did not arrive, or is on its way for so long: those, and what is behind them.
    func waiting(_ isOverdue: (Int64) -> Bool = { _ in false }) -> Int {
        lanes.values.reduce(0) { count, lane in
            let isStuck = lane.places.first.map { attempts[$0] != nil || isOverdue($0) } ?? false
            return count + (isStuck ? lane.places.count : 0)
        }
    }

    /// Takes messages in, in the order of the journal.
    mutating func admit(_ messages: [(place: Int64, lane: String, item: Item)], through: Int64) {
        for (place, lane, item) in messages {
            let name = joined[lane] ?? lane
            lanes[name, default: Lane()].places.append(place)
            if lanes[name]?.isHeld == true { items[place] = item }
        }
        self.through = max(self.through, through)
    }

    /// Makes one lane part of another: what it still has and what comes for it is in order with the other's.
    mutating func join(_ old: String, into new: String) {
        guard old != new else { return }
        joined[new] = nil
        for (name, target) in joined where target == old { joined[name] = new }
        joined[old] = new
        guard let lane = lanes.removeValue(forKey: old) else { return }
        var whole = lanes[new, default: Lane()]
        whole.places = (whole.places + lane.places).sorted()[...]
        whole.isHeld = whole.isHeld && lane.isHeld
        if !whole.isHeld { for place in whole.places { items[place] = nil } }
        whole.underWay += lane.underWay
        lanes[new] = whole
        for (place, name) in laneOf where name == old { laneOf[place] = new }
    }

    /// The oldest message whose turn it is; it is under way from now on.
    mutating func take(at now: Duration) -> Turn? {
        let ready = lanes.filter { _, lane in
            lane.underWay == 0 && rest(of: lane).map { $0.until <= now } ?? true
        }
        let oldest = ready.min { left, right in
            (left.value.places.first ?? .max) < (right.value.places.first ?? .max)
        }
        guard let (name, lane) = oldest, let place = lane.places.first else { return nil }
        lanes[name]?.underWay += 1
        attempts[place]?.rest = nil
        laneOf[place] = name
        let tries = attempts[place]?.tries ?? Tries()
        return Turn(place: place, item: items[place], tries: tries, began: now)
    }

    /// Notes that a message arrived, or is given up.
    mutating func finish(_ place: Int64) {
        guard let name = laneOf.removeValue(forKey: place), var lane = lanes[name] else { return }
        if let index = lane.places.firstIndex(of: place) { lane.places.remove(at: index) }
        lane.underWay -= 1
        attempts[place] = nil
        items[place] = nil
        lanes[name] = lane.places.isEmpty ? nil : lane
    }

    /// Notes that a message did not arrive; its lane rests.
    ///
    /// - Parameters:
    ///   - place: Its place.
    ///   - tries: How it was tried by now.
    ///   - pause: How long its lane rests.
    ///   - now: The present moment.
    mutating func retry(
        _ place: Int64,
        after tries: Tries,
        in pause: Duration,
        from now: Duration
    ) {
        guard let name = laneOf.removeValue(forKey: place), var lane = lanes[name] else { return }
        if lane.isHeld { for place in lane.places { items[place] = nil } }
        lane.isHeld = false
        lane.underWay -= 1
        lanes[name] = lane
        let before = attempts[place]
        let wasWoken = before?.wasWoken ?? false
        // What the receiver refuses it would refuse again, whatever else it takes.
        let isRefused = tries.refusals != before?.tries.refusals ?? 0
        attempts[place] = Attempt(
            tries: tries,
            rest: Rest(since: now, until: now + pause, mayBeEnded: !isRefused && !wasWoken),
            wasWoken: wasWoken
        )
    }

    /// Notes that the receiver answers: it took a message that was begun at this moment.
    ///
    /// That ends the rests of others which did not arrive before it was begun, once for each: one that fails again
    /// then is itself what does not please.
    mutating func wake(begun: Duration) {
        for (place, attempt) in attempts {
            guard let rest = attempt.rest, rest.mayBeEnded, rest.since <= begun else { continue }
            attempts[place]?.rest?.until = begun
            attempts[place]?.rest?.mayBeEnded = false
            attempts[place]?.wasWoken = true
        }
    }
}
