import Log
import Model

/// What the log says of requests that are not answered.
///
/// Anybody can ask for what was never sent, as often as they like: each person has a line in a while, and those beyond
/// the first few share one.
struct RefusedRequests {
    /// How many people have lines of their own.
    static let people = 32

    private var paces: [String: LogPace] = [:]
    private var others = LogPace(every: .seconds(60))

    /// Notes that a request is not answered.
    ///
    /// - Parameters:
    ///   - person: Who asks, by the one name that all addresses of the person lead to.
    ///   - now: The present moment.
    /// - Returns: How many were not since the last line, when it is time for one.
    mutating func note(by person: String, at now: ContinuousClock.Instant) -> Int? {
        guard paces[person] != nil || paces.count < Self.people else {
            return others.note(at: now)
        }
        return paces[person, default: LogPace(every: .seconds(3600))].note(at: now)
    }
}
