/// What a webhook has still to get, and in which order: a lane for each chat, one message of each under way.
///
///     cursor            through
///        │ 7✓ 8 9✓ 10 … │              8 is tried again: the cursor stays before it, and with it alone its lane
///
/// It waits for nothing and knows no clock; moments, as a steady clock counts them, are given to it.
struct Window<Item: Sendable>: Sendable {
    /// A message whose turn it is.
    struct Turn: Sendable {
        /// Its event's place in the journal.
        let place: Int64
        /// What is sent.
        let item: Item
        /// How often it was tried before.
        let failures: Int
    }

    private struct Waiting {
        let place: Int64
        let item: Item
    }

    private struct Lane {
        var waiting: [Waiting]
        var isBusy = false
        var failures = 0
        var rest: Duration?
    }

    /// How many messages may be open before no more are taken in.
    let limit: Int
    /// Up to here the journal was read.
    private(set) var through: Int64
    private var lanes: [String: Lane] = [:]
    private var laneOf: [Int64: String] = [:]
    /// The places that are open, in order; those that are done leave when all before them have.
    private var open: [Int64] = []
    private var done: Set<Int64> = []

    init(after cursor: Int64, limit: Int) {
        through = cursor
        self.limit = limit
    }

    /// The place up to which nothing is open.
    var cursor: Int64 { open.first.map { $0 - 1 } ?? through }
    /// Whether more may be taken in.
    var hasRoom: Bool { open.count < limit }
    /// Whether nothing is open.
    var isEmpty: Bool { open.isEmpty }

    /// When the next lane has rested enough; nil when none rests.
    var nextTry: Duration? { lanes.values.compactMap(\.rest).min() }

    /// Takes messages in, in the order of the journal.
    mutating func admit(_ messages: [(place: Int64, lane: String, item: Item)], through: Int64) {
        for (place, lane, item) in messages {
            lanes[lane, default: Lane(waiting: [])].waiting.append(
                Waiting(place: place, item: item)
            )
            laneOf[place] = lane
            open.append(place)
        }
        self.through = max(self.through, through)
    }

    /// The oldest message whose turn it is; it is under way from now on.
    mutating func take(at now: Duration) -> Turn? {
        let ready = lanes.filter { !$0.value.isBusy && ($0.value.rest.map { $0 <= now } ?? true) }
        let oldest = ready.min { left, right in
            (left.value.waiting.first?.place ?? .max) < (right.value.waiting.first?.place ?? .max)
        }
        guard let (name, lane) = oldest, let first = lane.waiting.first else { return nil }
        lanes[name]?.isBusy = true
        lanes[name]?.rest = nil
        return Turn(place: first.place, item: first.item, failures: lane.failures)
    }

    /// Notes that a message arrived, or is given up.
    mutating func finish(_ place: Int64) {
        guard let name = laneOf.removeValue(forKey: place), var lane = lanes[name] else { return }
        lane.waiting.removeFirst()
        lane.isBusy = false
        lane.failures = 0
        lanes[name] = lane.waiting.isEmpty ? nil : lane
        done.insert(place)
        while let first = open.first, done.remove(first) != nil { open.removeFirst() }
    }

    /// Notes that a message did not arrive; its lane rests.
    mutating func retry(_ place: Int64, at moment: Duration) {
        guard let name = laneOf[place] else { return }
        lanes[name]?.isBusy = false
        lanes[name]?.failures += 1
        lanes[name]?.rest = moment
    }

    /// Ends all rests: the receiver answers again.
    mutating func wake(at now: Duration) {
        for name in lanes.keys where lanes[name]?.rest != nil { lanes[name]?.rest = now }
    }
}
