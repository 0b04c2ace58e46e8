import Canvas
import Model

/// What was said to the person: each for a few seconds on the screen, the last hundred to read again.
struct Notices: Sendable {
    /// Something said.
    struct Notice: Hashable, Sendable {
        var text: CleanText
        var time: Timestamp
    }

    /// Everything said, the newest last.
    private(set) var log: [Notice] = []
    /// Until when the newest is on the screen.
    private(set) var until: Timestamp?

    /// How long each is on the screen, in milliseconds.
    private static let duration: Int64 = 6000
    private static let limit = 100

    /// What is on the screen now.
    var current: CleanText? { until == nil ? nil : log.last?.text }

    /// Says something.
    mutating func say(_ text: CleanText, at now: Timestamp) {
        log.append(Notice(text: text, time: now))
        if log.count > Notices.limit { log.removeFirst() }
        until = Timestamp(milliseconds: now.milliseconds + Notices.duration)
    }

    /// Takes away what is on the screen: what it said is over.
    mutating func dismiss() { until = nil }

    /// Takes away what is true no longer, also from what can be read again.
    mutating func takeBack(_ text: CleanText) {
        if current == text { until = nil }
        log.removeAll { $0.text == text }
    }

    /// Takes away what was on the screen long enough.
    mutating func settle(_ now: Timestamp) {
        if let until, until <= now { self.until = nil }
    }
}
