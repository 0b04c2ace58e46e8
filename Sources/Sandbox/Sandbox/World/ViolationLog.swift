import BinaryNode
import Log

/// The broken rules, oldest first; the oldest go when there are too many.
final class ViolationLog {
    private let limit: Int
    private let log: Log
    private(set) var all: [Violation] = []
    /// How many were noted, those that went included.
    private(set) var count = 0

    init(limit: Int, log: Log) {
        self.limit = max(limit, 1)
        self.log = log
    }

    /// Records a broken rule, with what was found instead where that helps.
    func note(
        _ rule: Rule,
        _ detail: String? = nil,
        _ node: Node? = nil,
        on client: ClientSession
    ) {
        let reason = detail.map { "\(rule.sentence): \($0)" } ?? rule.sentence
        log.warning("connection \(client.number): \(rule.id)")
        count += 1
        if all.count >= limit { all.removeFirst(max(limit / 16, 1)) }
        all.append(
            Violation(
                connection: client.number,
                device: client.address,
                rule: rule.id,
                reason: reason,
                xml: node?.xml ?? ""
            )
        )
    }

    /// Forgets all of them.
    func clear() {
        all = []
        count = 0
    }
}
