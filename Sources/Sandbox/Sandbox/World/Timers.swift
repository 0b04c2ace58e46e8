/// What is to happen in a world later; nothing of it lasts.
///
/// It happens in the order in which it is due, and what is due at one moment in the order in which it was asked for,
/// whichever sleeper wakes first.
final class Timers {
    /// Something to do in the world.
    typealias Work = @Sendable (World) -> Void

    /// When something is due, and its number in the order of asking.
    struct Place: Comparable, Sendable {
        let due: ContinuousClock.Instant
        let number: Int

        static func < (left: Place, right: Place) -> Bool {
            (left.due, left.number) < (right.due, right.number)
        }
    }

    private struct Entry {
        let place: Place
        let work: Work
        let sleeper: Task<Void, Never>
    }

    /// Where the work is done; set once by the loop that runs the world.
    weak var loop: WorldLoop?
    private var last = 0
    /// What waits, by its place.
    private var entries: [Entry] = []
    private var isStopped = false

    /// Runs `work` in the world, `milliseconds` from now, unless the sandbox stops first.
    func after(_ milliseconds: Int, _ work: @escaping Work) {
        guard !isStopped, let loop else { return }
        last += 1
        let place = Place(due: .now + .milliseconds(milliseconds), number: last)
        let sleeper = Task { [weak loop] in
            try? await Task.sleep(until: place.due, clock: .continuous)
            guard !Task.isCancelled else { return }
            await loop?.fire(place)
        }
        entries.insert(Entry(place: place, work: work, sleeper: sleeper), at: count(through: place))
    }

    /// Takes what is due up to a place, in order; what was taken before is gone.
    func take(through place: Place) -> [Work] {
        let count = count(through: place)
        defer { entries.removeFirst(count) }
        return entries.prefix(count).map(\.work)
    }

    /// Forgets everything, for good.
    func stop() {
        isStopped = true
        for entry in entries { entry.sleeper.cancel() }
        entries = []
    }

    /// How many entries are at or before a place.
    private func count(through place: Place) -> Int {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].place <= place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
