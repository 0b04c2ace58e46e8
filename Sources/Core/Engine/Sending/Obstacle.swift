import Model

/// Why something does not leave now, or never will.
enum Obstacle: Hashable, Sendable {
    /// It is tried again: the words for the log, and how long to wait at least.
    case later(String, atLeast: Duration = .zero)
    /// It is given up: the reason and what to do, for people.
    case final(String)
    /// There is no connection; the next login tries again, and nothing is counted.
    case offline

    /// What the failure of a request means for what waits for it.
    init(_ error: EngineError) {
        switch error {
        case .notConnected, .notLinked, .cancelled: self = .offline
        case .timedOut(let operation): self = .later("\(operation) was not answered")
        case .refused(let operation, let code, _):
            self = .later(
                "\(operation) was refused (\(code))",
                atLeast: Patience.least(after: code)
            )
        case .unexpected(let operation, let error): self = .later("\(operation): \(error)")
        case .storage(let sentence, _): self = .later(sentence)
        case .invalid(let sentence): self = .final(sentence)
        case .keyInUse: self = .final(error.description)
        }
    }
}
