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
    }

    private struct Lane {
        /// The places that are open, in order: the first is under way or the next.
        var places: ArraySlice<Int64> = []
        /// Whether what waits is held.
        var isHeld = true
        var isBusy = false
        var tries = Tries()
        var rest: Duration?
    }

    /// How many messages may be held before no more are taken in.
    let limit: Int
    /// Up to here the journal was read.
    private(set) var through: Int64
    private var lanes: [String: Lane] = [:]
    private var items: [Int64: Item] = [:]
    /// The lanes of what is under way.
    private var laneOf: [Int64: String] = [:]

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
    var nextTry: Duration? { lanes.values.compactMap(\.rest).min() }

    /// Takes messages in, in the order of the journal.
    mutating func admit(_ messages: [(place: Int64, lane: String, item: Item)], through: Int64) {
        for (place, name, item) in messages {
            lanes[name, default: Lane()].places.append(place)
            if lanes[name]?.isHeld == true { items[place] = item }
        }
        self.through = max(self.through, through)
    }

    /// The oldest message whose turn it is; it is under way from now on.
    mutating func take(at now: Duration) -> Turn? {
        let ready = lanes.filter { !$0.value.isBusy && ($0.value.rest.map { $0 <= now } ?? true) }
        let oldest = ready.min { left, right in
            (left.value.places.first ?? .max) < (right.value.places.first ?? .max)
        }
        guard let (name, lane) = oldest, let place = lane.places.first else { return nil }
        lanes[name]?.isBusy = true
        lanes[name]?.rest = nil
        laneOf[place] = name
        return Turn(place: place, item: items[place], tries: lane.tries)
    }

    /// Notes that a message arrived, or is given up.
    mutating func finish(_ place: Int64) {
        guard let name = laneOf.removeValue(forKey: place), var lane = lanes[name] else { return }
        _ = lane.places.popFirst()
        lane.isBusy = false
        lane.tries = Tries()
        items[place] = nil
        lanes[name] = lane.places.isEmpty ? nil : lane
    }

    /// Notes that a message did not arrive; its lane rests.
    mutating func retry(_ place: Int64, after tries: Tries, at moment: Duration) {
        guard let name = laneOf.removeValue(forKey: place), var lane = lanes[name] else { return }
        if lane.isHeld { for place in lane.places { items[place] = nil } }
        lane.isHeld = false
        lane.isBusy = false
        lane.tries = tries
        lane.rest = moment
        lanes[name] = lane
    }

    /// Ends all rests: the receiver answers again.
    mutating func wake(at now: Duration) {
        for name in lanes.keys where lanes[name]?.rest != nil { lanes[name]?.rest = now }
    }
}
