/// What was sent and is not answered yet, by what will answer it.
struct Flights {
    /// In the order of sending; seldom more than one: receipts to two authors in a group may be answered by
    /// the same ack.
    private var waiting: [AnswerKey: [Flight]] = [:]

    /// Whether an entry was sent and not answered.
    func holds(_ flight: Flight) -> Bool {
        waiting[flight.key]?.contains { $0.entry == flight.entry } ?? false
    }

    /// Notes that something was sent.
    mutating func add(_ flight: Flight) { waiting[flight.key, default: []].append(flight) }

    /// Takes out what an answer is for; nil when nothing waits for it.
    ///
    /// An answer that names no chat, or one by another address, is taken for the only thing that it may mean.
    mutating func take(answeredBy key: AnswerKey) -> Flight? {
        if let flight = takeFirst(key) { return flight }
        let meant = waiting.keys.filter { key.mayAnswer($0) }
        guard let only = meant.first, meant.count == 1 else { return nil }
        return takeFirst(only)
    }

    /// Takes out everything whose answer is late.
    mutating func takeLate(at now: Duration) -> [Flight] {
        let late = waiting.values.joined().filter { $0.deadline <= now }
        for flight in late { remove(flight) }
        return late
    }

    /// When the next answer is late, by the stopwatch.
    var nextDeadline: Duration? { waiting.values.joined().map(\.deadline).min() }

    private mutating func takeFirst(_ key: AnswerKey) -> Flight? {
        guard let flight = waiting[key]?.first else { return nil }
        remove(flight)
        return flight
    }

    private mutating func remove(_ flight: Flight) {
        waiting[flight.key]?.removeAll { $0.entry == flight.entry }
        if waiting[flight.key]?.isEmpty == true { waiting[flight.key] = nil }
    }
}

extension Flight {
    /// When its answer is late, by the stopwatch.
    var deadline: Duration { since + Patience.answer(after: attempts) }
}
