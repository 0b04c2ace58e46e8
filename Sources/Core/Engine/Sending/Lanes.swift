import Model
import Store

/// Which lanes send next, and how much: decisions without any I/O.
///
/// A lane keeps its order: entries are taken one after the other, and several may be under way. One
/// that waits for a moment, or until something is known, holds up no other; those that may send take
/// turns. After a refusal a lane lets what is under way be answered and starts over, so that what was
/// refused goes first again.
struct Lanes {
    /// How many entries are under way at most, over all lanes.
    static let window = 512
    /// How many entries one turn seals at most: while the server works on those of one turn, the next one is
    /// sealed.
    static let portion = 128

    /// An order to read some entries of a lane and to seal them.
    struct Take: Hashable, Sendable {
        let lane: OutboxLane
        let after: Int64
        let limit: Int
    }

    /// How a lane was left by the turn that read it.
    enum Rest: Hashable, Sendable {
        /// There may be more to read.
        case more
        /// Everything was read.
        case empty
        /// The next entry may leave at this moment, local clock.
        case until(Timestamp)
        /// Something has to be found out for the next entry.
        case preparing
    }

    private var lanes: [OutboxLane: Lane] = [:]
    private var queue: [OutboxLane] = []
    private var resting: [OutboxLane: Timestamp] = [:]
    private(set) var underWay = 0

    /// Something was put into a lane, or may leave earlier than it was to.
    mutating func wake(_ id: OutboxLane) {
        var lane = lanes[id] ?? Lane()
        lane.hasMore = true
        if case .resting = lane.phase {
            lane.phase = .open
            resting[id] = nil
        }
        lanes[id] = lane
        list(id)
    }

    /// Chooses what the next turn reads: as much as there is room for, in equal parts.
    mutating func take(at now: Duration) -> [Take] {
        var free = min(Self.window - underWay, Self.portion)
        guard free > 0, !queue.isEmpty else { return [] }
        let share = max(1, free / queue.count)
        var takes: [Take] = []
        var looked = 0
        while free > 0, looked < queue.count {
            let id = queue[looked]
            looked += 1
            guard var lane = lanes[id] else { continue }
            lane.isListed = false
            let limit = min(lane.room(at: now), Lane.portion, share, free)
            if limit > 0 {
                takes.append(Take(lane: id, after: lane.cursor, limit: limit))
                lane.phase = .taken
                // Whatever comes in from now on is not in what this turn reads.
                lane.hasMore = false
                free -= limit
            }
            lanes[id] = lane
        }
        queue.removeFirst(looked)
        return takes
    }

    /// Notes what a turn did with a lane: which entries it sent, up to where it read, and what follows.
    mutating func left(
        _ take: Take,
        sent: [Int64],
        cursor: Int64,
        rest: Rest,
        at now: Duration
    ) {
        guard var lane = lanes[take.lane] else { return }
        lane.underWay += sent.map { Lane.UnderWay(entry: $0, since: now) }
        underWay += sent.count
        // It was to start over meanwhile: what was read only waits its turn behind.
        guard lane.cursor >= take.after else {
            lane.phase = .open
            lane.startOver()
            return keep(lane, take.lane)
        }
        lane.cursor = max(lane.cursor, cursor)
        switch rest {
        case .empty: lane.phase = .open
        case .more:
            lane.phase = .open
            lane.hasMore = true
        case .until(let time):
            lane.phase = .resting(until: time)
            lane.hasMore = true
            resting[take.lane] = time
        case .preparing:
            lane.phase = .preparing
            lane.hasMore = true
        }
        keep(lane, take.lane)
    }

    /// A turn came to nothing: its lanes are as they were.
    mutating func putBack(_ takes: [Take]) {
        for take in takes { reopen(take.lane) }
    }

    /// What a lane waited for is known, or it is to ask again.
    mutating func prepared(_ lane: OutboxLane) { reopen(lane) }

    /// Wakes the lanes whose moment has come.
    mutating func wakeResting(at now: Timestamp) {
        for (lane, time) in resting where time <= now {
            resting[lane] = nil
            reopen(lane)
        }
    }

    /// When the next lane's moment comes, local clock.
    var nextMoment: Timestamp? { resting.values.min() }

    /// An entry was answered.
    mutating func answered(_ entry: Int64, in id: OutboxLane) {
        guard var lane = lanes[id], lane.answered(entry) else { return }
        underWay -= 1
        keep(lane, id)
    }

    /// An entry left over an earlier connection and was answered, though that is not written down yet: nothing of
    /// its lane leaves before it is.
    mutating func hold(_ entry: Int64, in id: OutboxLane, at now: Duration) {
        var lane = lanes[id] ?? Lane()
        lane.underWay.append(Lane.UnderWay(entry: entry, since: now))
        lane.startsOver = true
        lanes[id] = lane
        underWay += 1
    }

    /// A lane's entry goes again: those behind it that are under way come first, all others after it.
    mutating func startOver(_ id: OutboxLane) {
        guard var lane = lanes[id] else { return }
        lane.startOver()
        keep(lane, id)
    }

    private mutating func reopen(_ id: OutboxLane) {
        guard var lane = lanes[id] else { return }
        lane.phase = .open
        lane.hasMore = true
        keep(lane, id)
    }

    /// Puts a lane back, or forgets it when there is nothing left to know.
    private mutating func keep(_ lane: Lane, _ id: OutboxLane) {
        lanes[id] = lane.isIdle && !lane.isListed ? nil : lane
        list(id)
    }

    private mutating func list(_ id: OutboxLane) {
        guard let lane = lanes[id], lane.mayTake, !lane.isListed else { return }
        lanes[id]?.isListed = true
        queue.append(id)
    }
}
