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

    /// The answer to what the person just did, which stays until the next key.
    private var held: CleanText?

    /// How long each is on the screen, in milliseconds.
    private static let duration: Int64 = 6000
    private static let limit = 100

    /// What is on the screen now.
    var current: CleanText? { held ?? (until == nil ? nil : log.last?.text) }

    /// Says something.
    mutating func say(_ text: CleanText, at now: Timestamp) {
        log.append(Notice(text: text, time: now))
        if log.count > Notices.limit { log.removeFirst() }
        until = Timestamp(milliseconds: now.milliseconds + Notices.duration)
    }

    /// Answers what the person just did: nothing that is said meanwhile takes its place before the next key.
    mutating func answer(_ text: CleanText, at now: Timestamp) {
        say(text, at: now)
        held = text
    }

    /// A key was pressed: what is said from now on has its turn.
    mutating func release() { held = nil }

    /// Takes away what is on the screen: what it said is over.
    mutating func dismiss() {
        until = nil
        held = nil
    }

    /// Takes away what is true no longer, also from what can be read again.
    mutating func takeBack(_ text: CleanText) {
        if current == text { dismiss() }
        log.removeAll { $0.text == text }
    }

    /// Takes away what was on the screen long enough.
    mutating func settle(_ now: Timestamp) {
        if let until, until <= now { self.until = nil }
    }
}
