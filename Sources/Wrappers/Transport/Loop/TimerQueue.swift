/// What is to be called when, in the order of time.
struct TimerQueue {
    /// Stands for one wish.
    struct Token: Hashable {
        fileprivate let number: Int
    }

    private struct Entry {
        let time: ContinuousClock.Instant
        let token: Token
        let body: () -> Void
    }

    /// The next one last.
    private var entries: [Entry] = []
    private var last = 0

    mutating func add(_ time: ContinuousClock.Instant, _ body: @escaping () -> Void) -> Token {
        last += 1
        let token = Token(number: last)
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].time > time { low = middle + 1 } else { high = middle }
        }
        entries.insert(Entry(time: time, token: token, body: body), at: low)
        return token
    }

    mutating func cancel(_ token: Token) { entries.removeAll { $0.token == token } }

    /// Milliseconds until the next one is due, rounded up; -1 when there is none.
    func pause() -> Int32 {
        guard let next = entries.last else { return -1 }
        let left = ContinuousClock.now.duration(to: next.time)
        guard left > .zero else { return 0 }
        let (seconds, attoseconds) = left.components
        return Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
    }

    /// Takes out what is due; its turn has come even if it is cancelled meanwhile.
    mutating func takeDue() -> [() -> Void] {
        guard !entries.isEmpty else { return [] }
        let now = ContinuousClock.now
        var due: [() -> Void] = []
        while let next = entries.last, next.time <= now {
            due.append(next.body)
            entries.removeLast()
        }
        return due
    }
}
