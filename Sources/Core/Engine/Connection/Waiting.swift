import BinaryNode

/// The requests whose answers are awaited: a table without any waiting of its own.
///
/// A lost connection holds what may be sent again and fails the rest; ``resend()`` gives back the
/// held bytes once.
struct Waiting {
    /// How an answer reaches whoever asked.
    typealias Answer = CheckedContinuation<Result<Node, EngineError>, Never>

    private struct Entry {
        /// Which it was, counted from the first that was added.
        var number: Int
        var answer: Answer
        var bytes: [UInt8]
        var resend: Bool
        var isHeld = false
        var timer: Task<Void, Never>
    }

    private var entries: [String: Entry] = [:]
    private var count = 0

    /// Whether nobody waits.
    var isEmpty: Bool { entries.isEmpty }
    /// Whether requests are held for the next login.
    var hasHeld: Bool { entries.values.contains { $0.isHeld } }

    /// Adds a request that was just sent.
    mutating func add(
        _ id: String,
        bytes: [UInt8],
        resend: Bool,
        timer: Task<Void, Never>,
        answer: Answer
    ) {
        finish(id, .failure(.cancelled))
        count += 1
        entries[id] = Entry(
            number: count,
            answer: answer,
            bytes: bytes,
            resend: resend,
            timer: timer
        )
    }

    /// Gives a stanza to whoever waits for it; false when it answers nothing.
    mutating func resolve(_ node: Node) -> Bool {
        guard node.tag == "iq" || node.tag == "ack", let id = node.string("id") else {
            return false
        }
        return finish(id, .success(node))
    }

    /// Ends one wait; false when nobody waits under this id.
    @discardableResult
    mutating func finish(_ id: String, _ result: Result<Node, EngineError>) -> Bool {
        guard let entry = entries.removeValue(forKey: id) else { return false }
        entry.timer.cancel()
        entry.answer.resume(returning: result)
        return true
    }

    /// The connection was lost; with `forGood` nothing is held for another one.
    mutating func lose(forGood: Bool) {
        for (id, entry) in entries {
            if entry.resend && !forGood {
                entries[id]?.isHeld = true
                entries[id]?.resend = false
            } else {
                finish(id, .failure(.notConnected))
            }
        }
    }

    /// Fails what is still held; its time is over.
    mutating func failHeld() {
        for (id, entry) in entries where entry.isHeld { finish(id, .failure(.notConnected)) }
    }

    /// The bytes of all held requests in the order in which they came; they are waited for as before.
    mutating func resend() -> [[UInt8]] {
        let held = entries.filter { $0.value.isHeld }.sorted { $0.value.number < $1.value.number }
        for (id, _) in held { entries[id]?.isHeld = false }
        return held.map(\.value.bytes)
    }
}
