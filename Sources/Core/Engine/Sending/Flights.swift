/// What was sent and is not answered yet, by what will answer it.
struct Flights {
    /// By id, in the order of sending; seldom more than one: callers choose ids, and receipts to two authors in
    /// a group share one.
    private var waiting: [String: [Flight]] = [:]

    /// Whether an entry was sent and not answered.
    func holds(_ flight: Flight) -> Bool {
        waiting[flight.key.id]?.contains { $0.entry == flight.entry } ?? false
    }

    /// Notes that something was sent.
    mutating func add(_ flight: Flight) { waiting[flight.key.id, default: []].append(flight) }

    /// Takes out what an answer is for; nil when nothing waits for it.
    ///
    /// An answer that names no chat, or one by another address, is taken for the only thing that it may mean.
    mutating func take(answeredBy key: AnswerKey) -> Flight? {
        guard let namesakes = waiting[key.id] else { return nil }
        if let flight = namesakes.first(where: { $0.key == key }) { return remove(flight) }
        let meant = namesakes.filter { key.mayAnswer($0.key) }
        guard let first = meant.first, meant.allSatisfy({ $0.key == first.key }) else { return nil }
        return remove(first)
    }

    /// Takes out everything whose answer is late.
    mutating func takeLate(at now: Duration) -> [Flight] {
        let late = waiting.values.joined().filter { $0.deadline <= now }
        for flight in late { remove(flight) }
        return late
    }

    /// When the next answer is late, by the stopwatch.
    var nextDeadline: Duration? { waiting.values.joined().lazy.map(\.deadline).min() }

    @discardableResult
    private mutating func remove(_ flight: Flight) -> Flight {
        waiting[flight.key.id]?.removeAll { $0.entry == flight.entry }
        if waiting[flight.key.id]?.isEmpty == true { waiting[flight.key.id] = nil }
        return flight
    }
}

extension Flight {
    /// When its answer is late, by the stopwatch.
    var deadline: Duration { since + Patience.answer(after: attempts) }
}
