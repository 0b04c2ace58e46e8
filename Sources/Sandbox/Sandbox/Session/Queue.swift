import BinaryNode

/// Stanzas for one device that it has not confirmed yet, in order.
///
/// - Source: protocol notes 02, section 6.4.
struct Queue {
    /// One stanza and how often it was sent.
    struct Entry {
        let number: Int
        let node: Node
        var timesSent = 0
    }

    private var entries: [Int: Entry] = [:]
    private var numbersByKey: [Key: [Int]] = [:]
    private var last = 0

    private struct Key: Hashable {
        let tag: String
        let id: String
    }

    /// How many stanzas wait for confirmation.
    var count: Int { entries.count }

    /// Everything unconfirmed, oldest first.
    var waiting: [Entry] { entries.values.sorted { $0.number < $1.number } }

    /// Adds a stanza at the end and returns its number.
    mutating func add(_ node: Node) -> Int {
        last += 1
        entries[last] = Entry(number: last, node: node)
        numbersByKey[Key(tag: node.tag, id: node.string("id") ?? ""), default: []].append(last)
        return last
    }

    /// Notes that a stanza went out once more.
    mutating func wasSent(_ number: Int) { entries[number]?.timesSent += 1 }

    /// The newest stanza of this kind and id that was sent and not confirmed.
    ///
    /// Receipts for one message share an id; the one that `answer` goes back to comes first.
    func find(_ tag: String, _ id: String, for answer: Node) -> Node? {
        let sent = sent(tag, id).compactMap { entries[$0]?.node }
        return sent.last { Self.fits(answer, $0) } ?? sent.last
    }

    /// Forgets the sent stanzas of this kind and id: those that fit the answer, or else all.
    ///
    /// - Returns: How many there were.
    mutating func confirm(_ tag: String, _ id: String, by answer: Node) -> Int {
        let sent = sent(tag, id)
        let fitting = sent.filter { number in
            entries[number].map { Self.fits(answer, $0.node) } ?? false
        }
        let confirmed = fitting.isEmpty ? sent : fitting
        for number in confirmed { entries[number] = nil }
        let key = Key(tag: tag, id: id)
        let rest = (numbersByKey[key] ?? []).filter { entries[$0] != nil }
        numbersByKey[key] = rest.isEmpty ? nil : rest
        return confirmed.count
    }

    private func sent(_ tag: String, _ id: String) -> [Int] {
        let numbers = numbersByKey[Key(tag: tag, id: id)] ?? []
        return numbers.filter { (entries[$0]?.timesSent ?? 0) > 0 }
    }

    /// Whether an ack or receipt goes back to where a stanza came from; receipts differ by type too.
    private static func fits(_ answer: Node, _ stanza: Node) -> Bool {
        guard answer.attributes["to"] == stanza.attributes["from"] else { return false }
        return stanza.tag != "receipt" || answer.attributes["type"] == stanza.attributes["type"]
    }

    /// Forgets everything.
    mutating func removeAll() { self = Queue() }
}
